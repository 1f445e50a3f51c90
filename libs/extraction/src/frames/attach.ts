import { offsetsOf } from '../analysis/scene.js';
import { attachDate } from './attach-date.js';
import { attachMoney } from './attach-money.js';
import { DATED } from './date-score.js';
import { type Draft } from './draft.types.js';

/** Gives each draft of a sentence the dates, amounts and place that belong to it. */
export function attach(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (DATED.has(draft.kind)) attachDate(draft, drafts);
    if (draft.kind === 'procurement' || draft.kind === 'delivery' || draft.kind === 'industrial-cooperation') attachMoney(draft, drafts);
    if (draft.place === null) attachPlace(draft);
  }
}

const PLACE_BEFORE = /\b(?:in|at|near|outside) $/;

/** "signed in Rabat": a capital or place behind "in" within the clause. */
function attachPlace(draft: Draft): void {
  const { scene } = draft;
  for (const mention of scene.mentions) {
    if (mention.entry.kind !== 'capital' && mention.entry.kind !== 'place' && mention.entry.kind !== 'state') continue;
    const at = offsetsOf(scene, mention.from, mention.to);
    if (at.start < draft.span.start || at.start > draft.span.end + 12) continue;
    const before = scene.text.slice(Math.max(scene.sentence.start, at.start - 8), at.start);
    if (!PLACE_BEFORE.test(before) || draft.actors.some(({ at: used }) => used.start === at.start)) continue;
    draft.place = { id: mention.entry.id, name: scene.text.slice(at.start, at.end), at };
    return;
  }
}
