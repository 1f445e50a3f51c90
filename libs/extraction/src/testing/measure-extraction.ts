import { type Candidate } from '../candidate.types.js';
import { extract } from '../extract.js';
import { type ExpectedEvent, type Fixture } from './fixture.types.js';

/** Counts behind precision and recall. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

export interface Measurement {
  readonly events: Score;
  readonly roles: Score;
  readonly buyers: Score;
  readonly suppliers: Score;
  readonly edtf: { right: number; total: number };
  readonly money: { right: number; total: number };
  /** Events the text calls planned, denied or cancelled, and how many of them came out as asserted. */
  readonly unreal: { total: number; asserted: number };
  readonly failures: string[];
}

export function f1({ right, wrong, missed }: Score): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

const COUNTED = new Set(['buyer', 'supplier', 'party', 'partner', 'broker']);
const zero = (): Score => ({ right: 0, wrong: 0, missed: 0 });

/** Runs the extractor over passages with known events. A match: same kind, overlapping words. */
export function measureExtraction(fixtures: readonly Fixture[]): Measurement {
  const measurement: Measurement = { events: zero(), roles: zero(), buyers: zero(), suppliers: zero(), edtf: { right: 0, total: 0 }, money: { right: 0, total: 0 }, unreal: { total: 0, asserted: 0 }, failures: [] };
  for (const fixture of fixtures) measureOne(fixture, measurement);
  return measurement;
}

function measureOne(fixture: Fixture, measurement: Measurement): void {
  const { text, reportDate, id } = fixture;
  const left = [...extract({ text, ...(reportDate === undefined ? {} : { reportDate }) }).candidates];
  for (const event of [...fixture.events].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const quote = event.quote ?? text;
    const start = text.indexOf(quote);
    const kinds = [event.kind, ...(event.altKinds ?? [])];
    const index = left.findIndex(({ kind, span }) => kinds.includes(kind) && span.start < start + quote.length && start < span.end);
    const [found] = index === -1 ? [] : left.splice(index, 1);
    if (event.optional === true) continue;
    if (found === undefined) {
      measurement.events.missed += 1;
      measurement.failures.push(`${id}: no ${event.kind} in «${text}»`);
      countRoles(event, [], measurement);
      if (event.edtf !== undefined) measurement.edtf.total += 1;
      if (event.money !== undefined) measurement.money.total += 1;
    } else {
      measurement.events.right += 1;
      compare(id, event, found, measurement);
    }
  }
  for (const extra of left.filter(({ kind }) => kind !== 'statement' && kind !== 'trend')) {
    measurement.events.wrong += 1;
    measurement.failures.push(`${id}: extra ${extra.kind} «${extra.span.exact}»`);
  }
}

function compare(id: string, event: ExpectedEvent, found: Candidate, measurement: Measurement): void {
  const { failures } = measurement;
  const roles = found.actors.map(({ value }) => `${value.role}:${value.id}`);
  const before = failures.length;
  if (countRoles(event, roles, measurement)) failures.push(`${id}: roles ${roles.join(' ')} instead of ${event.roles}`);
  const modality = event.modality ?? 'asserted';
  if (modality !== 'asserted' && event.altModalities?.includes('asserted') !== true) {
    measurement.unreal.total += 1;
    if (found.modality.value === 'asserted') measurement.unreal.asserted += 1;
  }
  if (found.modality.value !== modality && event.altModalities?.includes(found.modality.value) !== true) failures.push(`${id}: ${found.modality.value} instead of ${modality}`);
  if (event.edtf !== undefined) {
    measurement.edtf.total += 1;
    if (found.valid?.value.edtf === event.edtf) measurement.edtf.right += 1;
    else failures.push(`${id}: date ${found.valid?.value.edtf ?? 'none'} instead of ${event.edtf}`);
  }
  if (event.money !== undefined) {
    measurement.money.total += 1;
    const [money] = found.money;
    const words = money === undefined ? 'none' : `${money.value.currency ?? '-'} ${money.value.min ?? '-'} ${money.value.max ?? '-'} ${money.value.qualifier}`;
    if (words === event.money) measurement.money.right += 1;
    else failures.push(`${id}: money ${words} instead of ${event.money}`);
  }
  if (failures.length > before) failures.push(`   «${found.span.exact}»`);
}

/** Adds up roles; answers whether any was wrong or missed. */
function countRoles(event: ExpectedEvent, found: readonly string[], measurement: Measurement): boolean {
  const wanted = event.roles.split(' ').filter((role) => role !== '');
  const given = found.filter((role) => COUNTED.has(role.slice(0, role.indexOf(':'))));
  let faulty = false;
  const count = (role: string, key: keyof Score): void => {
    measurement.roles[key] += 1;
    if (role.startsWith('buyer')) measurement.buyers[key] += 1;
    if (role.startsWith('supplier')) measurement.suppliers[key] += 1;
    if (key !== 'right') faulty = true;
  };
  for (const role of wanted.filter((one) => COUNTED.has(one.slice(0, one.indexOf(':'))))) count(role, given.includes(role) ? 'right' : 'missed');
  if (event.rolesOpen !== true) for (const role of given) if (!wanted.includes(role)) count(role, 'wrong');
  return faulty;
}
