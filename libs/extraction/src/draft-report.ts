import { type Scene } from './analysis/scene.js';
import { readAttribution, type SentenceAttribution } from './attribution/read-attribution.js';
import { type Day } from './dates/calendar.js';
import { Memory } from './discourse/memory.js';
import { attach } from './frames/attach.js';
import { dealStatus } from './frames/deal-status.js';
import { dealDrafts } from './frames/deal.frame.js';
import { dealNounDrafts } from './frames/deal-noun.frame.js';
import { type Draft } from './frames/draft.types.js';
import { normalisationDrafts } from './frames/normalisation.frame.js';
import { signingDrafts } from './frames/signing.frame.js';
import { readModality } from './modality/read-modality.js';

/** Runs the frames over the sentences of one report, in order, with the memory a reader has. */
export function draftReport(scenes: readonly Scene[], _report: Day | undefined): { drafts: Draft[]; memory: Memory } {
  const memory = new Memory();
  const drafts: Draft[] = [];
  let carried: { from: SentenceAttribution; paragraph: number } | undefined;
  for (const scene of scenes) {
    memory.note(scene);
    const found = draftsOf(scene, memory);
    const attribution = readAttribution(scene);
    for (const draft of found) finish(draft);
    attach(found);
    attribute(found, attribution, carried, scene);
    drafts.push(...found);
    if (attribution?.speaker !== null && attribution !== null) carried = { from: attribution, paragraph: scene.sentence.paragraph };
  }
  return { drafts, memory };
}

function draftsOf(scene: Scene, memory: Memory): Draft[] {
  const found: Draft[] = [...normalisationDrafts(scene, memory), ...dealDrafts(scene, memory)];
  found.push(...dealNounDrafts(scene, memory, found));
  found.push(...signingDrafts(scene, memory, found));
  return found;
}

function finish(draft: Draft): void {
  const { modality, at, rule } = readModality(draft);
  draft.modality = modality;
  draft.modalityAt = at;
  draft.notes.push(`${modality} by ${rule}`);
  if (draft.kind === 'procurement' || draft.kind === 'delivery') draft.status = dealStatus(draft);
}

/** The sentence's own attribution, or, when it only hedges ("reportedly"), the speaker of the sentence before. */
function attribute(drafts: readonly Draft[], own: SentenceAttribution | null, carried: { from: SentenceAttribution; paragraph: number } | undefined, scene: Scene): void {
  for (const draft of drafts) {
    if (draft.attribution !== null) continue;
    if (own !== null && own.speaker === null && own.mode === 'hearsay' && carried !== undefined && scene.sentence.paragraph - carried.paragraph <= 1) {
      draft.attribution = { mode: carried.from.mode, speaker: carried.from.speaker, hedges: own.hedges, at: [...own.at, ...carried.from.at], inherited: true };
    } else if (own !== null) draft.attribution = { ...own, inherited: false };
  }
}
