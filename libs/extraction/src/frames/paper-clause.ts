import { type Scene, wordsOf } from '../analysis/scene.js';
import { describes } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';
import { type Draft } from './draft.types.js';

/** What a deal is written on, and the act of making it. */
const PAPER = /^(?:contract|deal|order|agreement|accord|papers?|documents?|paperwork|signature|signing|amendment|purchase|acquisition|arrangement|transaction|pact|sale|decision|selection|choice|award|announcement)s?$/;
/** A paper of its own, beside the one told of. */
const OTHER = /\b(?:second|third|fourth|another|other|new|further|additional|follow-on|separate|earlier|previous|similar|comparable|original|first|preliminary|framework)\b/i;
const MADE = /^(?:sign|conclude|award|reach|finalise|finalize|ink|seal|place|strike|clinch|close|exchange|initial|make|agree|formalise|formalize|announce|complete)$/;

/** "the contract was inked", "the signature took place", "the agreement dates from": a clause that tells of the deal only that it was made. */
export function isPaperClause(scene: Scene, at: number): boolean {
  const chunk = scene.chunks[at];
  const verb = chunk?.verb;
  if (chunk === undefined || verb === undefined || !verb.finite || verb.negated || verb.modal !== '' || describes(scene.chunks, at)) return false;
  if (chunk.word === 'be' && !verb.passive) return thatWas(scene, at);
  if (!(verb.passive ? MADE.test(chunk.word) : happened(scene, at))) return false;
  const [subject] = subjectOf(scene.chunks, at).chunks;
  if (subject?.type !== 'np' || !PAPER.test(scene.tokens[subject.to - 1]?.norm ?? '')) return false;
  return !OTHER.test(wordsOf(scene, subject.from, chunk.from));
}

/** "it has won a contract; that was in 2019". */
function thatWas({ chunks, tokens }: Scene, at: number): boolean {
  const said = chunks[at - 1];
  const when = chunks[at + 1]?.type === 'prep' ? chunks[at + 2] : chunks[at + 1];
  return said !== undefined && said.to - said.from === 1 && /^(?:that|this)$/.test(tokens[said.from]?.norm ?? '') && /^(?:stop|comma|conj)$/.test(chunks[at - 2]?.type ?? 'stop') && when?.type === 'date';
}

/** "took place", "dates from", "goes back to". */
function happened({ chunks, tokens }: Scene, at: number): boolean {
  const next = chunks[at + 1];
  const word = next?.type === 'np' ? (tokens[next.to - 1]?.norm ?? '') : (next?.word ?? '');
  if (chunks[at]?.word === 'take') return word === 'place';
  if (chunks[at]?.word === 'date') return /^(?:from|back|to)$/.test(word);
  return /^(?:go|stretch|reach)$/.test(chunks[at]?.word ?? '') ? word === 'back' : /^(?:come|follow)$/.test(chunks[at]?.word ?? '') && next?.type !== 'np';
}

/** "will receive six helicopters; the contract was inked on 28 October": what is to come was ordered by then. */
export function orderedBy(draft: Draft): void {
  if (draft.modality !== 'planned' || !/^deal\.(?:receive|win|sell|make)$/.test(draft.rule)) return;
  draft.kind = 'procurement';
  draft.modality = 'asserted';
  draft.status = 'contract-signed';
  draft.notes.push('what is to come was ordered');
}

/** "was approved in September 2023 and signed in January": the second of two passives with one subject, when it says the deal was made; -1 elsewhere. */
export function concludedBehind(scene: Scene, at: number): number {
  const { chunks } = scene;
  const first = chunks[at]?.verb;
  if (first === undefined) return -1;
  for (let i = at + 1; i < Math.min(chunks.length, at + 9); i += 1) {
    const chunk = chunks[i];
    if (chunk?.type === 'stop' || chunk?.type === 'rel' || chunk?.type === 'sub') return -1;
    const joined = chunks[i - 1]?.type === 'conj' || (chunks[i - 1]?.type === 'adv' && chunks[i - 2]?.type === 'conj');
    const object = chunks[i + 1];
    const paper = object?.type === 'np' && PAPER.test(scene.tokens[object.to - 1]?.norm ?? '') && !OTHER.test(wordsOf(scene, object.from, object.to));
    if (chunk?.verb !== undefined && joined) return (first.passive ? object?.type !== 'np' : paper) && /^(?:sign|conclude|award|finalise|finalize|ink|seal|place|order|close)$/.test(chunk.word) && chunk.verb.modal === '' && !chunk.verb.negated && /participle$/.test(chunk.verb.form) ? i : -1;
  }
  return -1;
}
