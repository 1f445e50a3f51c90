import { type Scene } from './analysis/scene.js';
import { readAttribution, type SentenceAttribution } from './attribution/read-attribution.js';
import { type Day } from './dates/calendar.js';
import { Memory } from './discourse/memory.js';
import { continueDeals } from './discourse/continuations.js';
import { attach } from './frames/attach.js';
import { dealStatus } from './frames/deal-status.js';
import { conflictDrafts } from './frames/conflict.frame.js';
import { dealDrafts } from './frames/deal.frame.js';
import { dealNounDrafts } from './frames/deal-noun.frame.js';
import { type Draft } from './frames/draft.types.js';
import { industryDrafts } from './frames/industry.frame.js';
import { meetingDrafts } from './frames/meeting.frame.js';
import { normalisationDrafts } from './frames/normalisation.frame.js';
import { signingDrafts } from './frames/signing.frame.js';
import { statisticDrafts } from './frames/statistic.frame.js';
import { trendDrafts } from './frames/trend.frame.js';
import { readModality } from './modality/read-modality.js';

/** Runs the frames over the sentences of one report, in order, with the memory a reader has. */
export function draftReport(scenes: readonly Scene[], _report: Day | undefined): { drafts: Draft[]; memory: Memory } {
  const memory = new Memory();
  const drafts: Draft[] = [];
  let carried: { from: SentenceAttribution; paragraph: number } | undefined;
  for (const scene of scenes) {
    memory.note(scene);
    const found = draftsOf(scene, memory, drafts);
    const attribution = readAttribution(scene);
    for (const draft of found) finish(draft);
    attach(found);
    attribute(found, attribution, carried, scene);
    drafts.push(...found);
    memory.close(scene);
    if (attribution?.speaker !== null && attribution !== null) carried = { from: attribution, paragraph: scene.sentence.paragraph };
  }
  return { drafts, memory };
}

/** All frames over one sentence; where two read the same words, the narrower kind wins. */
function draftsOf(scene: Scene, memory: Memory, before: readonly Draft[]): Draft[] {
  const industry = industryDrafts(scene, memory);
  const found: Draft[] = [...normalisationDrafts(scene, memory), ...conflictDrafts(scene, memory)];
  const figures = statisticDrafts(scene, memory);
  const sanctions = found.filter(({ kind }) => kind === 'sanction');
  const free = (draft: Draft): boolean => !touches(draft, sanctions) && !touches(draft, figures) && !touches(draft, industry);
  found.push(...dealDrafts(scene, memory).filter(free));
  found.push(...dealNounDrafts(scene, memory, found).filter(free));
  found.push(...continueDeals(scene, before, found));
  found.push(...industry.filter((draft) => !touches(draft, found.filter(({ kind }) => kind === 'procurement' || kind === 'delivery'))));
  found.push(...signingDrafts(scene, memory, [...found, ...figures]).filter((draft) => !touches(draft, industry)));
  found.push(...meetingDrafts(scene, memory), ...figures.filter((draft) => !touches(draft, found)));
  if (!found.some(({ kind }) => kind !== 'criticism' && kind !== 'normalisation')) found.push(...trendDrafts(scene, memory));
  return found;
}

function touches(draft: Draft, others: readonly Draft[]): boolean {
  return others.some((other) => draft.span.start < other.span.end && other.span.start < draft.span.end);
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
