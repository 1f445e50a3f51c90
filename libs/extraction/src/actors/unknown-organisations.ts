import { type Entry } from '../lexicon/entry.js';
import { type Mention } from '../lexicon/gazetteer.js';
import { slug } from '../lexicon/slug.js';
import { type Token } from '../text/tokens.js';
import { companyNouns, companySuffixes, notCompany } from './actor-words.data.js';

/** A row of capitalised tokens that no dictionary covers, [from, to). */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

const INSIDE = new Set(['&', '-', 'and', 'of', 'de', '.']);

/** Names of companies the dictionaries don't hold, read from how they are written and introduced. */
export function unknownOrganisations(text: string, tokens: readonly Token[], known: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  for (const run of nameRuns(tokens, known)) {
    const entry = organisationOf(text, tokens, run, known);
    if (entry !== undefined) found.push(entry);
  }
  return found;
}

/** Names of places and persons may still be part of a firm's. */
export const coversName = ({ entry }: Mention): boolean => entry.kind !== 'place' && entry.kind !== 'person';

export function nameRuns(tokens: readonly Token[], known: readonly Mention[]): NameRun[] {
  const covered = new Uint8Array(tokens.length);
  for (const mention of known) if (coversName(mention)) covered.fill(1, mention.from, mention.to);
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (covered[i] === 1 || !isNameToken(tokens[i]) || (i === 0 && OPENING.test(tokens[0]?.text ?? '') && tokens[1]?.text === ',')) continue;
    let end = i + 1;
    for (let j = end; j < tokens.length && j < i + 7; j += 1) {
      if (covered[j] === 1) break;
      if (isNameToken(tokens[j])) end = j + 1;
      else if (tokens[j]?.kind === 'number' && /^\d{1,2}$/.test(tokens[j]?.text ?? '') && companySuffixes.has(tokens[j + 1]?.text ?? '')) continue;
      else if (!INSIDE.has(tokens[j]?.text ?? '') || tokens[j]?.text === 'of' || (tokens[j]?.text === 'and' && !companySuffixes.has(tokens[j + 1]?.text ?? ''))) break;
    }
    runs.push({ from: i, to: end });
    i = end - 1;
  }
  return runs;
}

/** "Separately, …": an adverb at the head of a sentence. */
const OPENING = /^[A-Z][a-z]+ly$|^(?:Elsewhere|Besides|Moreover|Furthermore|Nevertheless|Nonetheless|Instead|Overall|Today|Yesterday|Now|Then|There|Here|Still|Yet|Indeed|Afterwards|Thereafter)$/;

const LATER = /^(?:The|A|An|In|On|At|For|It|He|She|They|But|And|This|That|These|Those|As|By|From|With|After|Since|While|When|Its|Their|Both|Under|According|However|Meanwhile|If|Once|Despite|Following|Also|Among|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

export function isNameToken(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'word' ? token.cap && token.text.length > 1 && !LATER.test(token.text) : token.kind === 'mixed' && /^[A-Z]/.test(token.text);
}

function organisationOf(text: string, tokens: readonly Token[], run: NameRun, known: readonly Mention[]): Mention | undefined {
  const first = tokens[run.from];
  const last = tokens[run.to - 1];
  if (first === undefined || last === undefined) return undefined;
  if (tokens[run.from - 1]?.norm === 'of' && /^(?:Ministry|Department|Minister|Secretary|University|Institute|Committee|Office|Bureau|House|Chief|Head|Chamber|Council|School|Port|Gulf|Bay|Sea|Battle|Treaty|Republic|Kingdom|State)$/.test(tokens[run.from - 2]?.text ?? '')) return undefined;
  const before = known.find((mention) => mention.to === run.from && (mention.entry.kind === 'company'));
  const name = text.slice(first.start, last.end);
  // "Dubai Islamic Bank": the town in its name says where a firm is at home
  const state = stateBefore(tokens, run.from, known) ?? known.find(({ entry, from, to }) => from === run.from && to < run.to && (entry.kind === 'capital' || entry.kind === 'place'))?.entry.state ?? null;
  const introduced = companyNouns.has(tokens[run.from - 1]?.norm ?? '') || companyNouns.has(`${tokens[run.from - 2]?.norm ?? ''} ${tokens[run.from - 1]?.norm ?? ''}`);
  if (before !== undefined && run.to - run.from <= 3 && companySuffixes.has(last.text)) return { from: before.from, to: run.to, entry: before.entry };
  // "Damen Shipyards Cape Town": what follows a yard's name is where it stands
  if (before !== undefined && run.to - run.from <= 2 && introduced) return { from: before.from, to: run.to, entry: before.entry };
  const nation = nationBefore(tokens, run, known);
  if (nation !== undefined && !notCompany.test(name)) return { from: nation.from, to: run.to, entry: company(text.slice(tokens[nation.from]?.start ?? 0, last.end), nation.entry.state) };
  const suffixed = run.to - run.from > 1 && companySuffixes.has(last.text) && !notCompany.test(name);
  if (!suffixed && !introduced && !explained(tokens, run.to) && !(run.to - run.from > 1 && /^(?:PT|PJSC|JSC|OJSC|NPO|LLC)$/.test(first.text))) return undefined;
  if (notCompany.test(name)) return undefined;
  return { from: run.from, to: run.to, entry: company(name, state) };
}

const GENERIC = new Set(['International', 'National', 'General', 'United', 'Airlines', 'Airways', 'Air', 'Lines', 'Ordnance', 'Factory', 'Factories', 'Railways', 'Telecom', 'Shipbuilding', 'Aerospace', 'Defence', 'Defense', 'Systems', 'Industries', 'Arms', 'Military', 'Industrial', 'Electronics', 'Energy', 'Petroleum', 'Steel', 'Space', 'Aviation', 'Shipyards', 'Shipyard', 'Aircraft', 'Corporation', 'Company', 'Limited', 'Ltd', 'Group', 'Technologies', 'Technology', 'Engineering', 'Marine', 'Naval', 'State', 'Optical', 'Explosives', 'Rail', 'Power', 'Electric', 'Gas', 'Oil', 'Mining']);

/** "Pakistan International Airlines", "Bharat Heavy Industries": a state's name that is part of a firm's. */
function nationBefore(tokens: readonly Token[], run: NameRun, known: readonly Mention[]): Mention | undefined {
  const mention = known.find((other) => other.to === run.from && (other.entry.kind === 'state' || other.entry.kind === 'demonym'));
  if (mention === undefined || !companySuffixes.has(tokens[run.to - 1]?.text ?? '')) return undefined;
  return tokens.slice(run.from, run.to).every((token) => GENERIC.has(token.text) || token.text === '&' || token.text === 'and') ? mention : undefined;
}

export function company(name: string, state: string | null): Entry {
  return { kind: 'company', id: `org:${slug(name)}`, state, name, caps: false, dictionary: 'rule:unknown-organisation' };
}

/** "…, a Turkish maker of drones", "…, the South African armoured vehicle manufacturer". */
function explained(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',' || !/^(?:a|an|the)$/.test(tokens[at + 1]?.norm ?? '')) return false;
  for (let i = at + 2; i < Math.min(tokens.length, at + 10); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ',') return false;
    if (companyNouns.has(token.norm) && token.norm !== 'group' && token.norm !== 'unit' && token.norm !== 'arm') return true;
  }
  return false;
}

function stateBefore(tokens: readonly Token[], at: number, known: readonly Mention[]): string | null {
  for (let i = known.length - 1; i >= 0; i -= 1) {
    const mention = known[i];
    if (mention === undefined || mention.to > at || at - mention.to > 5) continue;
    if (mention.entry.kind !== 'demonym' && tokens[mention.to]?.kind !== 'possessive') continue;
    if (tokens.slice(mention.to, at).some((token) => token.text === ',')) continue;
    return mention.entry.state;
  }
  return null;
}
