import { type Modality } from '@entente/contracts';
import { offsetsOf, type Scene } from '../analysis/scene.js';
import { type Draft } from '../frames/draft.types.js';
import { concludedBehind } from '../frames/paper-clause.js';
import { type Stretch } from '../text/stretch.types.js';
import { describes } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';
import { adjectives, governingNouns, governingVerbs, modalVerbs, outcomeVerbs, phrases, phrasesAfter } from './modality-words.data.js';

export interface ReadModality {
  readonly modality: Modality;
  readonly at: Stretch;
  readonly rule: string;
}

/** The strongest doubt wins: a plan that was denied is denied. */
const ORDER: readonly Modality[] = ['cancelled', 'negated', 'conditional', 'negotiating', 'hedged', 'planned', 'asserted'];

export function readModality(draft: Draft): ReadModality {
  const { scene } = draft;
  const open = leftOpen(draft);
  if (open !== undefined) return open;
  const found: ReadModality[] = [];
  const chunk = scene.chunks[draft.chunk];
  if (chunk?.type === 'vg') found.push(...ofVerb(scene, draft.chunk));
  else found.push(...ofNoun(scene, draft.chunk));
  found.push(...ofPhrases(draft));
  if (draft.rule.endsWith('.reject')) found.push({ modality: 'negated', at: draft.trigger, rule: 'modality.rejecting-verb' });
  if (draft.rule.endsWith('.consider')) found.push({ modality: /^(?:seek|want|request|need|ask)/.test(scene.chunks[draft.chunk]?.word ?? '') ? 'planned' : 'hedged', at: draft.trigger, rule: 'modality.considering-verb' });
  if (emptySubject(draft)) found.push({ modality: 'negated', at: draft.trigger, rule: 'modality.no-subject' });
  if (/\.pay$/.test(draft.rule) && /^(?:earmark|allocate|set|put|budget)$/.test(scene.chunks[draft.chunk]?.word ?? '')) found.push({ modality: 'planned', at: draft.trigger, rule: 'modality.budget' });
  if (refusedObject(draft)) found.push({ modality: 'negated', at: draft.trigger, rule: 'modality.no-object' });
  if (draft.rule.endsWith('.cancel')) found.push({ modality: 'cancelled', at: draft.trigger, rule: 'modality.cancelling-verb' });
  if (draft.rule.endsWith('.negotiate')) found.push({ modality: 'negotiating', at: draft.trigger, rule: 'modality.negotiating-verb' });
  if (draft.rule.endsWith('.offer')) found.push({ modality: 'planned', at: draft.trigger, rule: 'modality.offering-verb' });
  if (counterfactual(draft)) found.push({ modality: 'cancelled', at: draft.trigger, rule: 'modality.counterfactual' });
  if (draft.rule.endsWith('.approve') && concludedBehind(scene, draft.chunk) === -1) found.push({ modality: 'planned', at: draft.trigger, rule: 'modality.approval' });
  // Talks are what a dialogue is; whether they are to come is another matter
  const order = draft.kind === 'dialogue' ? ORDER.filter((modality) => modality !== 'negotiating') : ORDER;
  const best = order.map((modality) => found.find((one) => one.modality === modality)).find((one) => one !== undefined);
  return best ?? { modality: 'asserted', at: draft.trigger, rule: 'modality.asserted' };
}

/** "has not ruled out buying": two negations leave it open. */
function leftOpen({ scene, trigger }: Draft): ReadModality | undefined {
  const from = Math.max(scene.sentence.start, trigger.start - 60);
  const match = /\b(?:not|never|yet to|refused to|declined to)\b[^.;,]{0,12}\b(?:rul(?:e|es|ed|ing) out|exclud(?:e|ed|ing)|den(?:y|ied|ying))\b/i.exec(scene.text.slice(from, trigger.end));
  return match === null ? undefined : { modality: 'hedged', at: { start: from + match.index, end: from + match.index + match[0].length }, rule: 'modality.left-open' };
}

/** "Not a single jet has been delivered", "No contract was signed". */
function emptySubject({ scene, span }: Draft): boolean {
  const before = scene.text.slice(Math.max(scene.sentence.start, span.start - 16), span.start);
  return /\b(?:not|none of(?: the)?|neither of(?: the)?)\s*$/i.test(before) || /^(?:no|none|neither)\b/i.test(scene.text.slice(span.start, span.start + 8));
}

/** "a tender under which it would have bought 210 vehicles": it did not. */
function counterfactual({ scene, chunk }: Draft): boolean {
  const verb = scene.chunks[chunk]?.verb;
  return verb?.modal === 'would' && verb.perfect;
}

/** "signed no contract": the negation stands on the object. */
function refusedObject({ scene, chunk }: Draft): boolean {
  const object = scene.chunks[chunk + 1];
  // "received neither missiles nor jets"
  if (scene.chunks[chunk]?.type === 'vg' && scene.tokens[scene.chunks[chunk]?.to ?? 0]?.norm === 'neither') return true;
  return scene.chunks[chunk]?.type === 'vg' && object?.type === 'np' && /^(?:no|neither)$/.test(scene.tokens[object.from]?.norm ?? '');
}

function ofVerb(scene: Scene, at: number): ReadModality[] {
  const found: ReadModality[] = [];
  const chunk = scene.chunks[at];
  const verb = chunk?.verb;
  if (chunk === undefined || verb === undefined) return found;
  const where = offsetsOf(scene, chunk.from, chunk.to);
  if (verb.negated) found.push({ modality: 'negated', at: where, rule: 'modality.negation' });
  const modal = modalVerbs.get(verb.modal);
  if (modal !== undefined) found.push({ modality: modal, at: where, rule: `modality.modal.${verb.modal}` });
  const seer = scene.chunks[at - 2];
  if (verb.form === 'base' && verb.modal === '' && !verb.infinitive && scene.chunks[at - 1]?.type === 'np' && seer?.verb !== undefined && /^(?:see|let|help)$/.test(seer.word)) found.push(...ofVerb(scene, at - 2));
  // "Not until then will KNDS ship the guns": the modal stands in front of the subject
  const inverted = verb.form === 'base' && verb.modal === '' && !verb.infinitive && scene.chunks[at - 1]?.type === 'np' ? modalVerbs.get(scene.chunks[at - 2]?.word ?? '') : undefined;
  if (inverted !== undefined) found.push({ modality: inverted, at: where, rule: 'modality.modal.inverted' });
  if (verb.infinitive && verb.passive && scene.chunks[at - 1]?.type === 'comma') found.push({ modality: 'planned', at: where, rule: 'modality.to-be-done' });
  if (verb.infinitive || (verb.form === 'ing' && !verb.finite)) found.push(...ofGovernor(scene, at, verb.infinitive));
  return found;
}

/** What an infinitive or gerund hangs on: "plans to buy", "a bid to buy", "considers buying"; a bare headline infinitive is a plan. */
function ofGovernor(scene: Scene, at: number, infinitive: boolean): ReadModality[] {
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    const chunk = scene.chunks[i];
    if (chunk === undefined) break;
    const where = offsetsOf(scene, chunk.from, chunk.to);
    if (chunk.type === 'np') {
      const noun = governingNouns.get(scene.tokens[chunk.to - 1]?.norm ?? '');
      if (noun !== undefined && i >= at - 2) return [{ modality: noun, at: where, rule: 'modality.governing-noun' }, ...ofVerbBefore(scene, i)];
      if (infinitive && i === at - 1 && scene.chunks.slice(0, i).every(({ type }) => type !== 'vg')) return [{ modality: 'planned', at: offsetsOf(scene, scene.chunks[at]?.from ?? 0, scene.chunks[at]?.to ?? 0), rule: 'modality.headline-infinitive' }];
    } else if (chunk.type === 'vg' && chunk.verb !== undefined) {
      const own = chunk.verb.lemma === 'be' && actThatWas(scene, i) ? undefined : governingVerbs.get(chunk.verb.lemma);
      const above = ofVerb(scene, i);
      if (chunk.verb.negated) return [{ modality: 'negated', at: where, rule: 'modality.governor-negated' }];
      if (own !== undefined && (infinitive || i === at - 1 || own !== 'planned')) return [{ modality: own, at: where, rule: `modality.governed-by.${chunk.verb.lemma}` }, ...above.filter(({ modality }) => modality === 'negated' || modality === 'cancelled')];
      return infinitive ? above : [];
    } else if (chunk.type === 'comma' || chunk.type === 'stop' || chunk.type === 'sub') break;
  }
  return [];
}

/** "one of his first acts was to restore ties": what somebody did, not what is planned. */
function actThatWas({ chunks, tokens }: Scene, at: number): boolean {
  const subject = chunks[at - 1];
  return subject?.type === 'np' && /^(?:was|were)$/.test(tokens[chunks[at]?.from ?? 0]?.norm ?? '') && /^(?:acts?|moves?|steps?|decisions?|measures?|achievements?|response)$/.test(tokens[subject.to - 1]?.norm ?? '');
}

function ofVerbBefore(scene: Scene, at: number): ReadModality[] {
  const chunk = scene.chunks[at - 1];
  if (chunk?.verb === undefined) return [];
  const own = governingVerbs.get(chunk.verb.lemma);
  const where = offsetsOf(scene, chunk.from, chunk.to);
  if (chunk.verb.negated) return [{ modality: 'negated', at: where, rule: 'modality.negation' }];
  return own === 'cancelled' || own === 'negated' ? [{ modality: own, at: where, rule: 'modality.governed-by' }] : [];
}

/** A deal told by a noun: its adjectives, the noun before it, and the verb it is subject or object of. */
function ofNoun(scene: Scene, at: number): ReadModality[] {
  const found: ReadModality[] = [];
  const np = scene.chunks[at];
  if (np === undefined) return found;
  const where = offsetsOf(scene, np.from, np.to);
  for (let i = np.from; i < np.to; i += 1) {
    const adjective = adjectives.get(scene.tokens[i]?.norm ?? '');
    if (adjective !== undefined) found.push({ modality: adjective, at: where, rule: 'modality.adjective' });
  }
  if (/^(?:request|bid)$/.test(scene.tokens[np.to - 1]?.norm ?? '')) found.push({ modality: 'planned', at: where, rule: 'modality.asking-noun' });
  const joined = governingPhrase(scene, at);
  const noun = joined === undefined ? undefined : governingNouns.get(scene.tokens[joined.to - 1]?.norm ?? '');
  const verb = joined === undefined ? undefined : scene.chunks[scene.chunks.indexOf(joined) - 1]?.verb;
  const outcome = verb === undefined ? undefined : outcomeVerbs.get(verb.lemma);
  if (outcome === 'cancelled' && joined !== undefined) found.push({ modality: outcome, at: offsetsOf(scene, joined.from, joined.to), rule: 'modality.governed-by' });
  if (noun !== undefined && joined !== undefined) found.push({ modality: noun, at: offsetsOf(scene, joined.from, joined.to), rule: 'modality.governing-noun' });
  found.push(...ofOwnVerb(scene, at));
  return found;
}

/** "negotiations with Saab over the purchase": the noun a deal noun hangs on, over the phrases between. */
function governingPhrase(scene: Scene, at: number): Scene['chunks'][number] | undefined {
  let i = at;
  while ((scene.chunks[i - 1]?.type === 'prep' || scene.chunks[i - 1]?.type === 'to') && scene.chunks[i - 2]?.type === 'np') {
    i -= 2;
    const np = scene.chunks[i];
    if (np !== undefined && governingNouns.has(scene.tokens[np.to - 1]?.norm ?? '')) return np;
  }
  return undefined;
}

function ofOwnVerb(scene: Scene, at: number): ReadModality[] {
  const found: ReadModality[] = [];
  const before = scene.chunks[at - 1];
  const governor = before?.verb ?? (scene.chunks[at - 1]?.type === 'prep' ? scene.chunks[at - 2]?.verb : undefined);
  const governorAt = before?.verb !== undefined ? at - 1 : at - 2;
  if (governor !== undefined) {
    const outcome = outcomeVerbs.get(governor.lemma) ?? (['consider', 'mull', 'weigh', 'plan', 'seek', 'deny', 'reject', 'eye', 'propose', 'explore', 'agree', 'decide', 'insist', 'back', 'support', 'work'].includes(governor.lemma) ? governingVerbs.get(governor.lemma) : undefined);
    const chunk = scene.chunks[governorAt];
    if (outcome !== undefined && chunk !== undefined) found.push({ modality: outcome, at: offsetsOf(scene, chunk.from, chunk.to), rule: `modality.governed-by.${governor.lemma}` });
    found.push(...ofVerb(scene, governorAt));
  }
  for (let i = at + 1; i < Math.min(scene.chunks.length, at + 12); i += 1) {
    const chunk = scene.chunks[i];
    if (chunk?.type === 'sub' && chunk.word === 'that' && scene.chunks[i - 1]?.type === 'np') {
      // "Deliveries of the guns that Lithuania bought will begin": the relative clause has a verb of its own
      i = Math.max(i, nextFinite(scene, i));
      continue;
    }
    if (chunk?.type === 'stop' || chunk?.type === 'sub') break;
    if (chunk?.verb === undefined || !chunk.verb.finite || describes(scene.chunks, i)) continue;
    if (aside(scene, at, i)) break;
    if (chunk.word === 'be' && AHEAD.test(scene.text.slice(scene.tokens[chunk.to - 1]?.end ?? 0, (scene.tokens[chunk.to - 1]?.end ?? 0) + 40))) found.push({ modality: 'planned', at: offsetsOf(scene, chunk.from, chunk.to), rule: 'modality.predicate' });
    if (chunk.word === 'be' && scene.chunks[i + 1]?.verb?.infinitive === true) found.push({ modality: 'planned', at: offsetsOf(scene, chunk.from, chunk.to), rule: 'modality.be-to' });
    const cleared = /^(?:receive|get|win|gain|secure|need|await|obtain)$/.test(chunk.word) && scene.chunks[i + 1]?.type === 'np' && /^(?:approval|clearance|consent|go-ahead|nod|light|authorisation|authorization|blessing)$/.test(scene.tokens[(scene.chunks[i + 1]?.to ?? 1) - 1]?.norm ?? '');
    if (cleared) found.push({ modality: 'planned', at: offsetsOf(scene, chunk.from, chunk.to), rule: 'modality.cleared' });
    const outcome = chunk.word === 'fall' && scene.chunks[i + 1]?.word === 'on' ? undefined : outcomeVerbs.get(chunk.verb.lemma);
    if (outcome !== undefined && (chunk.verb.passive || outcome === 'cancelled') && !(outcome === 'planned' && concludedBehind(scene, i) !== -1)) found.push({ modality: outcome, at: offsetsOf(scene, chunk.from, chunk.to), rule: `modality.outcome.${chunk.verb.lemma}` });
    found.push(...ofVerb(scene, i));
    break;
  }
  return found;
}

/** "Under an accord tied to the purchase, the firm will fund labs": another's verb behind a comma. */
function aside({ chunks }: Scene, at: number, verb: number): boolean {
  const before = chunks[at - 1]?.type;
  const subject = before === 'prep' || before === 'to' ? subjectOf(chunks, verb) : undefined;
  return subject !== undefined && subject.how === 'own' && subject.at > at && chunks[subject.at - 1]?.type === 'comma' && opensWithPhrase(chunks, at);
}

/** "a contract was close": what the deal is said to be. */
const AHEAD = /^ (?:\w+ly |still |now |very )?(?:close|near|imminent|likely|possible|probable|pending|in sight|in prospect|in the offing|in the pipeline|at hand|on the cards|on the table|on the horizon|under discussion|under negotiation|under consideration|under review|weeks away|months away|years away)\b/;

/** From the start of the sentence, or the colon before, up to here runs a prepositional phrase without a verb of its own. */
function opensWithPhrase(chunks: Scene['chunks'], at: number): boolean {
  const start = chunks.slice(0, at).findLastIndex(({ type, word }) => type === 'stop' && word === ':') + 1;
  return chunks[start]?.type === 'prep' && !chunks.slice(start, at).some(({ verb }) => verb !== undefined && (!verb.form.endsWith('participle') || verb.passive || verb.perfect || verb.modal !== ''));
}

function nextFinite({ chunks }: Scene, from: number): number {
  return chunks.findIndex(({ verb }, i) => i > from && verb?.finite === true);
}

/** The words of all phrases without the stretch that may part them from the trigger: one look tells that none is there. */
const anyOf = (list: typeof phrases): RegExp => new RegExp(list.map(([{ source }]) => source.replace(/^\^\[\^[.;,]+\]\{0,\d+\}/, '').replace(/\[\^[.;,]+\]\{0,\d+\}\$$/, '')).join('|'), 'i');
const ANY_PHRASE = anyOf(phrases);
const ANY_PHRASE_AFTER = anyOf(phrasesAfter);

function ofPhrases({ scene, trigger }: Draft): ReadModality[] {
  const { sentence, text } = scene;
  const found: ReadModality[] = [];
  const left = text.slice(Math.max(sentence.start, trigger.start - 140), trigger.end);
  for (const [pattern, modality] of ANY_PHRASE.test(left) ? phrases : []) {
    const match = pattern.exec(left);
    if (match !== null) found.push({ modality, at: { start: trigger.end - left.length + match.index, end: trigger.end - left.length + match.index + match[0].trimEnd().length }, rule: 'modality.phrase' });
  }
  const right = text.slice(trigger.end, Math.min(sentence.end, trigger.end + 260));
  for (const [pattern, modality] of ANY_PHRASE_AFTER.test(right) ? phrasesAfter : []) {
    const match = pattern.exec(right);
    if (match !== null) found.push({ modality, at: { start: trigger.end + match.index, end: trigger.end + match.index + match[0].length }, rule: 'modality.phrase-after' });
  }
  return found;
}
