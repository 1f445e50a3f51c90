import { KINDS } from './kind.js';

/** What stands in place of a personal field whose key was destroyed. */
export const ERASED = 'erased';
/** What stands in an event, a feed or an alert where a personal field was taken out. */
export const LEFT_OUT = '…';

const CLAIM = ['claim.**.exact', 'claim.actors[].value.name', 'claim.actors[].alternatives[].name', 'claim.why[].note'];
const REASON = ['reason'];

/**
 * The fields of each event type that may name a person: words of a text, names as a text writes them, notes of people.
 * They are encrypted before the event is hashed. `a.b` is a member, `a[]` every element of a list, `a.**.b` every `b`
 * below `a`. Not among them: ids, codes, objects and places (resolution compares them), and ids of principals.
 */
export const PERSONAL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(KINDS.map((kind) => [`${kind}.reported`, CLAIM])),
  'report.received': ['report.title', 'report.url'],
  'claim.corrected': [...CLAIM, 'reason'],
  'claim.redated': ['valid.**.exact', 'previous.**.exact'],
  'claim.continued': ['trigger.exact'],
  'claim.retracted': REASON,
  'claim.accepted': REASON,
  'claim.rejected': REASON,
  'claim.graded': REASON,
  'conflict.triaged': REASON,
  'development.merged': REASON,
  'development.split': REASON,
  'development.restored': REASON,
  'source.graded': REASON,
  'suggestion.dismissed': REASON,
  'threshold.set': REASON,
  'lead.promoted': ['lead.actors[].name', 'lead.url'],
  'lead.dismissed': REASON,
};

type Replace = (value: string) => string;

const TYPES = new Set(Object.keys(PERSONAL_FIELDS));
const parsed = new Map<string, readonly (readonly string[])[]>();

/** Whether events of a type have personal fields at all: asked first, so that the others cost nothing. */
export function hasPersonalFields(type: string): boolean {
  return TYPES.has(type);
}

/** A copy of an event's data with every personal field replaced that is not empty, always in the same order, also when its members are sorted; what is not personal is shared. */
export function mapPersonalFields(type: string, data: unknown, replace: Replace): unknown {
  let paths = parsed.get(type);
  if (paths === undefined) {
    paths = (PERSONAL_FIELDS[type] ?? []).map((path) => path.replaceAll('[]', '.[]').split('.'));
    parsed.set(type, paths);
  }
  return paths.reduce((mapped, path) => mapAt(mapped, path, 0, replace), data);
}

function mapAt(value: unknown, path: readonly string[], at: number, replace: Replace): unknown {
  const step = path[at];
  if (step === undefined) return typeof value === 'string' && value !== '' ? replace(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (step === '**') return mapBelow(value, path[at + 1] ?? '', replace);
  if (step === '[]') return Array.isArray(value) ? mapList(value, (one) => mapAt(one, path, at + 1, replace)) : value;
  return withMember(value as Record<string, unknown>, step, (member) => mapAt(member, path, at + 1, replace));
}

function mapBelow(value: unknown, name: string, replace: Replace): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return mapList(value, (one) => mapBelow(one, name, replace));
  let mapped = value as Record<string, unknown>;
  // In one order whatever order the members stand in: the log keeps them sorted.
  for (const key of Object.keys(value).sort()) {
    const member = mapped[key];
    const next = key === name && typeof member === 'string' && member !== '' ? replace(member) : mapBelow(member, name, replace);
    if (next !== member) mapped = { ...mapped, [key]: next };
  }
  return mapped;
}

function mapList(list: readonly unknown[], map: (value: unknown) => unknown): unknown {
  const mapped = list.map(map);
  return mapped.every((value, index) => value === list[index]) ? list : mapped;
}

function withMember(object: Record<string, unknown>, key: string, map: (value: unknown) => unknown): Record<string, unknown> {
  if (!(key in object)) return object;
  const mapped = map(object[key]);
  return mapped === object[key] ? object : { ...object, [key]: mapped };
}
