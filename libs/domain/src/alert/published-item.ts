import { LEFT_OUT, type DevelopmentItem } from '@entente/contracts';

/** A development as an alert tells it: without words, names and notes, which may name a person and could not be taken back. */
export function publishedItem(item: DevelopmentItem): DevelopmentItem {
  return {
    ...item,
    quote: null,
    actors: item.actors.map((actor) => ({ ...actor, name: actor.id })),
    conflicts: item.conflicts.map((conflict) => (conflict.triage === undefined ? conflict : { ...conflict, triage: { ...conflict.triage, reason: LEFT_OUT } })),
  };
}
