import { FORMER_STATES, STATE_NAMES } from './sipri.states.data.js';

const key = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

const IDS: ReadonlyMap<string, string> = new Map([...STATE_NAMES, ...FORMER_STATES].map(([name, id]) => [key(name), id]));

/** Organisations of states, which the register marks with two asterisks. */
const ORGANISATIONS: Readonly<Record<string, string>> = {
  nato: 'org:nato', 'united nations': 'org:un', 'african union': 'org:african-union', 'european union': 'org:european-union',
  osce: 'org:osce', 'regional security system': 'org:regional-security-system',
};

/** Short names and the long ones later releases write for them. */
const LONG_NAMES: Readonly<Record<string, string>> = { pij: 'palestinian-islamic-jihad' };

/**
 * The id of a side of an order as the register names it. States get their code, states that are no more `former:`,
 * organisations `org:`; who is named without being a state is a `group:` under its own name, never the state it fights
 * in; who is not known stays unknown.
 */
export function partyIdOf(name: string): string {
  const plain = key(name);
  const unknown = /^unknown (recipient|supplier|rebel group|country)/.exec(plain);
  if (unknown !== null) return `unknown:${(unknown[1] ?? '').replace(' ', '-')}`;
  const marks = /\*+\s*$/.exec(name)?.[0].trim().length ?? 0;
  const organisation = ORGANISATIONS[plain];
  if (organisation !== undefined) return organisation;
  if (marks === 0) {
    const state = IDS.get(plain);
    if (state !== undefined) return state;
  }
  return `${marks === 2 ? 'org' : 'group'}:${groupName(name)}`;
}

/** `HoR (Libya)` and `Libya HoR` are one group: its own name first, then where. */
function groupName(name: string): string {
  const [, own = name, where = ''] = /^(.*?)\s*\((.*?)\)/.exec(name) ?? [];
  const words = key(own).split(' ');
  const place = where === '' ? placeBegun(words) : [];
  const first = words.slice(place.length).map((word) => LONG_NAMES[word] ?? word);
  return [...first, ...place, ...key(where).split(' ')].filter((word) => word !== '').join('-').slice(0, 80) || 'unnamed';
}

/** The words of the state that a name begins with, when more follow. */
function placeBegun(words: readonly string[]): string[] {
  for (let count = words.length - 1; count > 0; count -= 1) {
    const begin = words.slice(0, count);
    if (IDS.has(begin.join(' '))) return begin;
  }
  return [];
}
