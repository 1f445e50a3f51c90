import type { DevelopmentClaim, DevelopmentItem } from '@entente/contracts';
import { developmentFold, kindTable, type DevelopmentState, type Member } from '@entente/domain';
import type { Row } from '@entente/projections';
import type { DevelopmentEntry } from './timeline.state.js';

/** Sorts after every day: undated developments and open ends come last. */
const LAST = '~';

/** States and members are never changed, only replaced: what follows from one is computed once. */
const items = new WeakMap<DevelopmentState, { item: DevelopmentItem | null; text: string | null }>();
const details = new WeakMap<Member, { readonly origin: string | undefined; readonly text: string | null }>();

/** The item of a state and its JSON; null while no claim stands. */
export function itemOf(state: DevelopmentState): { readonly item: DevelopmentItem | null; readonly text: string | null } {
  let known = items.get(state);
  if (known === undefined) {
    const item = developmentFold.item(state);
    known = { item, text: item === null ? null : JSON.stringify(item) };
    items.set(state, known);
  }
  return known;
}

/** All rows of a development: itself, its pairs, its claims, or where it went. */
export function developmentRows({ development, first, changed }: DevelopmentEntry): Row[] {
  const { item, text } = itemOf(development);
  const origins = developmentFold.origins(development);
  const rows: Row[] = development.members.flatMap((member) => claimRow(development, member, origins));
  if (development.redirectedTo !== null) rows.push({ table: 'redirect', values: { id: development.id, target: development.redirectedTo } });
  if (item === null || text === null) return rows;
  const { earliest, latest } = item.valid;
  const dated = earliest !== null || latest !== null;
  const sort = { sort_earliest: dated ? (earliest ?? '') : LAST, sort_latest: latest ?? LAST, recorded_at: first.recordedAt };
  const { id, kind, status, pairs, sources } = item;
  const actors = [...new Set(item.actors.flatMap((actor) => [actor.id, ...(actor.state === undefined ? [] : [actor.state])]))];
  // What one asks for: every conflict, those of a field, those in a state.
  const conflicts = item.conflicts.flatMap(({ field, state }) => [field, state, `${field}:${state}`]);
  const listed = kindTable[kind].defaultTimeline;
  rows.push({
    table: 'development',
    values: { id, kind, status, listed, dated, earliest, latest, ...sort, changed_at: changed.recordedAt, actors, pairs, sources, conflicts, item: text },
  });
  for (const pair of pairs) rows.push({ table: 'pair', values: { pair, id, ...sort } });
  return rows;
}

type Origins = ReturnType<typeof developmentFold.origins>;

function claimRow(development: DevelopmentState, member: Member, origins: Origins): Row[] {
  const detail = detailOf(development, member, origins);
  if (detail === null || member.claim === null || member.position === null) return [];
  const { source, position } = member;
  return [{ table: 'claim', values: { development: development.id, id: member.id, report: member.claim.report, source, place: position, detail } }];
}

/** A member that is the same as before is told as before, unless it now goes back to somebody else. */
function detailOf(development: DevelopmentState, member: Member, origins: Origins): string | null {
  const origin = origins.get(member.id);
  let known = details.get(member);
  if (known === undefined || known.origin !== origin) {
    const [claim]: DevelopmentClaim[] = developmentFold.claims({ ...development, members: [member] }, origins);
    known = { origin, text: claim === undefined ? null : JSON.stringify({ ...claim, source: member.source, retracted: member.retracted }) };
    details.set(member, known);
  }
  return known.text;
}
