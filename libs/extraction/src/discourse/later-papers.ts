import { type Scene, wordsOf } from '../analysis/scene.js';
import { type DateReading } from '../dates/date.types.js';
import { TELLING } from '../frames/attach-date.js';
import { chunkAt, governorOf } from '../frames/date-governor.js';
import { type Draft } from '../frames/draft.types.js';
import { concludedBehind, isPaperClause, orderedBy } from '../frames/paper-clause.js';
import { describes } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';

const KNOWN = /^(?:the|this|that|both|papers|documents|signature)\b/i;
const MOST_SENTENCES = 2;

/** "The signature took place on 16 May", "The decision was made public last August": dates the deal told before. */
export function dateByPaper(scene: Scene, before: readonly Draft[], own: readonly Draft[]): void {
  if (scene.dates.length === 0) return;
  const last = before.findLast(({ kind, rule }) => kind === 'procurement' || (kind === 'delivery' && /^deal\.(?:receive|win)$/.test(rule)));
  if (last === undefined || scene.sentence.index - last.scene.sentence.index > MOST_SENTENCES) return;
  if (last.kind === 'delivery' ? last.modality !== 'planned' : last.date !== null && !(last.notes.includes(TELLING) && last.modality === 'asserted')) return;
  const reading = paperDay(scene);
  if (reading === undefined || own.some(({ kind, trigger }) => kind === 'procurement' && trigger.start < reading.start)) return;
  orderedBy(last);
  last.date = { reading, edtf: reading.edtf, basis: 'inherited' };
  last.notes.push('date told in a later sentence');
}

/** The day of a clause about the paper, or the one told right before "when the contract was signed". */
export function paperDay(scene: Scene): DateReading | undefined {
  for (const [at, { type }] of scene.chunks.entries()) {
    const both = type === 'vg' ? concludedBehind(scene, at) : -1;
    const second = both === -1 ? undefined : dayOf(scene, both);
    if (second !== undefined) return second;
    const beside = type === 'vg' ? besidePaper(scene, at) : undefined;
    if (beside !== undefined) return beside;
    if (type !== 'vg' || !isPaperClause(scene, at)) continue;
    const subject = subjectOf(scene.chunks, at);
    const [np] = subject.chunks;
    if (np === undefined || !KNOWN.test(wordsOf(scene, np.from, np.to))) continue;
    const own = dayOf(scene, at);
    const when = scene.chunks[subject.at - 1]?.word === 'when' ? scene.dates.findLast(({ end }) => end <= (scene.tokens[np.from]?.start ?? 0)) : undefined;
    if (own !== undefined || when !== undefined) return own ?? when;
  }
  return undefined;
}

function dayOf(scene: Scene, verb: number): DateReading | undefined {
  return scene.dates.find(({ start, relation }) => (relation === 'at' || scene.chunks[verb]?.word === 'date') && governorOf(scene, chunkAt(scene, start), -1) === verb);
}

/** "The deal, announced at the end of April, gives Warsaw …": the participle dates the paper it stands by. */
function besidePaper(scene: Scene, at: number): DateReading | undefined {
  const { chunks } = scene;
  const np = chunks[at - 1]?.type === 'comma' ? chunks[at - 2] : chunks[at - 1];
  if (np?.type !== 'np' || !/^(?:announce|sign|conclude|award|ink|seal|place|make|agree|strike|finalise|finalize)$/.test(chunks[at]?.word ?? '') || !describes(chunks, at)) return undefined;
  if (!KNOWN.test(wordsOf(scene, np.from, np.to)) || !/^(?:deal|contract|order|agreement|purchase|acquisition|package|sale|accord)$/.test(scene.tokens[np.to - 1]?.norm ?? '')) return undefined;
  const from = scene.tokens[chunks[at]?.to ?? 0]?.start ?? 0;
  return scene.dates.find(({ start, relation }) => relation === 'at' && start >= from && start - from < 24);
}
