import { type Draft } from './draft.types.js';
import { type Stretch } from '../text/stretch.types.js';

export function attachMoney(draft: Draft, drafts: readonly Draft[]): void {
  const { scene } = draft;
  for (const reading of scene.money) {
    if (reading.kind === 'export-total') continue;
    const mine = drafts.filter((other) => other.kind === 'procurement' || other.kind === 'delivery' || other.kind === 'industrial-cooperation').map((other) => ({ other, distance: gap(other.span, reading), tie: reading.start - other.trigger.start })).sort((a, b) => a.distance - b.distance || behind(a.tie) - behind(b.tie))[0];
    if (mine?.other === draft) draft.money.push({ reading, scene, inherited: false });
  }
  if (draft.money.length > 1) draft.money.sort((a, b) => gap(draft.span, a.reading) - gap(draft.span, b.reading));
}

/** An amount stands behind the verb it belongs to rather than in front of it. */
const behind = (characters: number): number => (characters >= 0 ? characters : 40 - characters);

function gap(span: Stretch, reading: { start: number; end: number }): number {
  if (reading.start < span.end && span.start < reading.end) return 0;
  return reading.start >= span.end ? reading.start - span.end : span.start - reading.end;
}
