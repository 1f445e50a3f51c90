import { KINDS, MODALITIES, MONEY_QUALIFIERS, PROCUREMENT_EXITS, PROCUREMENT_STATUSES, ROLES } from '@entente/contracts';
import type { RowProblem } from '../import/import-connector.js';
import type { ClaimRecord, RecordActor, RecordMoney } from '../record/record.js';
import type { MappedActor, MappedMoney, Mapping, Pick } from './mapping.js';
import { pickValue, type CellLookup } from './mapping.value.js';

/** A record as a mapping reads it, and which cells each of its members was read from. */
export interface MappedRecord {
  readonly record: ClaimRecord;
  /** By JSON pointer into the record. */
  readonly origins: ReadonlyMap<string, string>;
  readonly problems: readonly RowProblem[];
}

const CLOSED: Readonly<Record<string, readonly string[]>> = {
  kind: KINDS,
  role: ROLES,
  status: [...PROCUREMENT_STATUSES, ...PROCUREMENT_EXITS],
  modality: MODALITIES,
  qualifier: MONEY_QUALIFIERS,
  moneyKind: ['contract', 'bundle', 'export-total', 'aid', 'other'],
  scope: ['unit', 'item', 'total'],
  mode: ['author', 'statement', 'report', 'hearsay'],
};

/** Longest texts, as for `POST /v1/claims`. */
const LONGEST: Readonly<Record<string, number>> = { name: 200, object: 500, unit: 60, place: 200, text: 300, title: 500, url: 2_048, id: 200 };

/** Words that a closed list has; a mapping is checked with them before any row is read. */
export function closedList(name: string): readonly string[] | null {
  return CLOSED[name] ?? null;
}

/** Applies the picks of a mapping to one row. Wrong values are noted, each with its column. */
export function recordOf(mapping: Mapping, cell: CellLookup): MappedRecord {
  const reader = new MemberReader(mapping, cell);
  const { claim, row = {} } = mapping;
  const members = {
    source: mapping.source,
    kind: reader.take(claim.kind, '/kind', 'kind'),
    actors: claim.actors.map((actor) => reader.actor(actor)).filter((actor) => actor !== null),
    url: reader.take(row.url, '/url', 'url'),
    title: reader.take(row.title, '/title', 'title'),
    publishedAt: reader.take(row.publishedAt, '/publishedAt'),
    language: reader.take(row.language, '/language'),
    valid: reader.group('/valid', { edtf: [claim.valid?.edtf], validity: [claim.valid?.validity] }),
    object: reader.take(claim.object, '/object', 'object'),
    quantity: reader.group('/quantity', { value: [claim.quantity?.value], unit: [claim.quantity?.unit, 'unit'] }, 'value'),
    money: reader.moneys(claim.money ?? []),
    status: reader.take(claim.status, '/status', 'status'),
    modality: reader.take(claim.modality, '/modality', 'modality'),
    percent: reader.take(claim.percent, '/percent'),
    place: reader.place(claim.place),
    attribution: reader.group('/attribution', { mode: [claim.attribution?.mode, 'mode'], speaker: [claim.attribution?.speaker] }, 'mode'),
    credibility: claim.credibility,
  };
  // The picks of closed lists were checked against them: what stands here is what the record's type says.
  return { record: stated(members) as unknown as ClaimRecord, origins: reader.origins, problems: reader.problems };
}

type Members = Readonly<Record<string, readonly [Pick | undefined, string?]>>;

class MemberReader {
  readonly origins = new Map<string, string>();
  readonly problems: RowProblem[] = [];
  private actors = 0;
  private amounts = 0;

  constructor(
    private readonly mapping: Mapping,
    private readonly cell: CellLookup,
  ) {}

  take(pick: Pick | undefined, pointer: string, rule?: string): string | undefined {
    if (pick === undefined) return undefined;
    const picked = pickValue(pick, this.cell, this.mapping.vocabularies);
    if (picked.kind === 'missing') return undefined;
    if (picked.kind === 'wrong') return this.wrong(picked.from, picked.detail);
    const fault = rule === undefined ? null : faultOf(picked.value, rule);
    if (fault !== null) return this.wrong(picked.from, fault);
    if (picked.from !== null) this.origins.set(pointer, picked.from);
    return picked.value;
  }

  /** Several members of one object; nothing when none is stated, or the one it can't do without is not. */
  group(pointer: string, members: Members, needed?: string): Record<string, string> | undefined {
    const entries = Object.entries(members).flatMap(([name, [pick, rule]]) => {
      const value = this.take(pick, `${pointer}/${name}`, rule);
      return value === undefined ? [] : [[name, value] as const];
    });
    const group = Object.fromEntries(entries);
    return entries.length === 0 || (needed !== undefined && group[needed] === undefined) ? undefined : group;
  }

  actor({ role, id, name }: MappedActor): RecordActor | null {
    const pointer = `/actors/${this.actors}`;
    const group = this.group(pointer, { role: [role, 'role'], id: [id, 'id'], name: [name, 'name'] }, 'id');
    if (group?.['role'] === undefined) return null;
    this.actors += 1;
    return group as unknown as RecordActor;
  }

  moneys(picks: readonly MappedMoney[]): readonly RecordMoney[] | undefined {
    const amounts = picks.map((pick) => this.money(pick)).filter((money) => money !== null);
    return amounts.length === 0 ? undefined : amounts;
  }

  place(place: Mapping['claim']['place']): Record<string, string> | undefined {
    const group = this.group('/place', { name: [place?.name, 'place'], id: [place?.id, 'place'] }, 'name');
    return group === undefined ? undefined : { id: group['name'] ?? '', ...group };
  }

  private money({ amount, min, max, currency, qualifier, kind, scope, text }: MappedMoney): RecordMoney | null {
    const pointer = `/money/${this.amounts}`;
    const sum = this.take(amount, `${pointer}/min`);
    const bounds = this.group(pointer, { min: [min], max: [max] }) ?? {};
    if (sum === undefined && Object.keys(bounds).length === 0) return null;
    this.amounts += 1;
    const about = this.group(pointer, { currency: [currency], qualifier: [qualifier, 'qualifier'], kind: [kind, 'moneyKind'], scope: [scope, 'scope'], text: [text, 'text'] }) ?? {};
    return { ...(sum === undefined ? {} : { min: sum }), ...bounds, ...about };
  }

  private wrong(from: string | null, detail: string): undefined {
    this.problems.push({ column: from, detail: `${from === null ? 'The mapping' : `"${from}"`}: ${detail}.` });
  }
}

function faultOf(value: string, rule: string): string | null {
  const words = CLOSED[rule];
  if (words !== undefined) return words.includes(value) ? null : `"${value.slice(0, 60)}" is none of ${words.join(', ')}: map it with a vocabulary`;
  const longest = LONGEST[rule];
  return longest === undefined || value.length <= longest ? null : `the value has ${value.length} characters; at most ${longest} are taken`;
}

function stated(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
