import { type Scene } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { argumentsAfter, type Arguments, describes } from '../syntax/arguments.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { subjectOf } from '../syntax/subject.js';
import { type DealFamily, dealVerbs, embeddedBuying, embeddedSelling, refitting } from './deal-words.data.js';
import { type DealFindings, headWord, isDealNoun } from './deal-findings.js';
import { distribute } from './distribute.js';
import { buildDeal, mayBeDeal } from './build-deal.js';
import { type Draft } from './draft.types.js';
import { thingOf } from './things.js';
import { continuesDealNoun, dangling, interest, refined, replacing } from './deal-family.js';
import { distinctThings, phrasesBehind, slotsFrom } from './deal-slots.js';

/** Reads every verb of the sentence that buys, sells, wins, awards or signs a deal. */
export function dealDrafts(scene: Scene, memory: Memory): Draft[] {
  const drafts: Draft[] = [];
  scene.chunks.forEach((chunk, index) => {
    if (chunk.type !== 'vg' || chunk.verb === undefined) return;
    const family = dealVerbs.get(chunk.verb.lemma) ?? interest(scene, index) ?? replacing(scene, index);
    if (family === undefined || dangling(scene, index) || continuesDealNoun(scene, index, family)) return;
    const findings = gather(scene, memory, index, refined(scene, index, family));
    for (const draft of (findings === undefined ? [] : distribute(findings)).map(buildDeal)) if (draft !== undefined && !(chunk.verb.infinitive && drafts.some((other) => other.span.start < draft.trigger.start && draft.trigger.end <= other.span.end && other.object?.start === draft.object?.start))) drafts.push(draft);
  });
  return drafts;
}

/** "in talks with Ankara to acquire", "an offer from China to supply": sides named by the noun an infinitive hangs on. */
function beforeInfinitive(chunks: readonly Chunk[], at: number): { noun: Chunk | undefined; phrases: { word: string; chunks: Chunk[] }[] } {
  const phrases: { word: string; chunks: Chunk[] }[] = [];
  const gerund = chunks[at]?.verb?.form === 'ing' && chunks[at - 1]?.type === 'prep';
  if (chunks[at]?.verb?.infinitive !== true && !gerund) return { noun: undefined, phrases };
  for (let i = gerund ? at - 2 : at - 1; i > 0; i -= 1) {
    const chunk = chunks[i];
    if (chunk?.type === 'np' && chunks[i - 1]?.type === 'prep' && /^(?:with|from|between|by)$/.test(chunks[i - 1]?.word ?? '')) {
      phrases.push({ word: chunks[i - 1]?.word ?? '', chunks: [chunk] });
      i -= 1;
    } else if (chunk?.type === 'np' && chunks[i - 1]?.type === 'conj' && chunks[i - 2]?.type === 'np' && chunks[i - 3]?.type === 'prep' && /^(?:with|between)$/.test(chunks[i - 3]?.word ?? '')) {
      phrases.push({ word: chunks[i - 3]?.word ?? '', chunks: [chunks[i - 2] as Chunk, chunk] });
      i -= 3;
    } else if (chunk?.type === 'np') return { noun: chunk, phrases };
    else if (chunk?.type !== 'conj' && chunk?.type !== 'date' && chunk?.type !== 'adv') break;
  }
  return { noun: undefined, phrases };
}

function gather(scene: Scene, memory: Memory, at: number, family: DealFamily): DealFindings | undefined {
  const { chunks } = scene;
  const verb = chunks[at]?.verb;
  if (verb === undefined) return undefined;
  const isThing = (np: Chunk): boolean => thingOf(scene, np) !== undefined;
  const own = argumentsAfter(chunks, at, isThing);
  const behindComma = chunks[at - 1]?.type === 'comma' && chunks[at - 2]?.type === 'np' && (chunks[at + 1]?.word === 'by' || ((/^(?:to|from|in|for|under)$/.test(chunks[at + 1]?.word ?? '') || chunks[at + 1]?.type === 'date') && isThing(chunks[at - 2] as Chunk)));
  const reduced = describes(chunks, at) && (chunks[at - 1]?.type === 'np' || behindComma);
  const antecedent = behindComma ? at - 2 : at - 1;
  const passive = verb.passive || (reduced && verb.form !== 'ing' && own.objects.length === 0);
  const subject = reduced && passive ? { chunks: [chunks[antecedent] as Chunk], at: antecedent, how: 'own' } : subjectOf(chunks, at);
  const lemma = own.embedded === -1 ? '' : (chunks[own.embedded]?.word ?? '');
  const inner = own.embedded === -1 || lemma === 'replace' ? undefined : argumentsAfter(chunks, own.embedded, isThing);
  const relative = own.objects.length === 0 && !passive ? objectRelative(chunks, subject.at, isThing) : undefined;
  const framing = own.phrases.filter(({ word }) => /^(?:in|under|through|as)$/.test(word)).flatMap((phrase) => phrase.chunks);
  const framed = framing.find((np) => isDealNoun(scene, np));
  const granted = framing.find((np) => /^(?:grant|donation|aid|assistance|gift|package|programme|program)$/.test(headWord(scene, np)));
  const joint = family === 'approve' || /^(?:agree|settle)$/.test(verb.lemma) ? /^(?:into|on|to)$/ : /^into$/;
  const entered = own.phrases.filter(({ word }) => joint.test(word)).flatMap((phrase) => phrase.chunks);
  const dealNoun = [...own.objects, ...own.second, ...entered, ...(passive ? subject.chunks : [])].find((np) => isDealNoun(scene, np));
  const groups = [own, ...(inner === undefined ? [] : [inner])];
  const hung = beforeInfinitive(chunks, at);
  const offered = hung.noun !== undefined && /^(?:offer|offers|proposal|bid)$/.test(headWord(scene, hung.noun));
  const offerer = offered ? hung.phrases.find(({ word }) => word === 'from' || word === 'by') : undefined;
  const subjectPhrases = [...(passive ? phrasesBehind(chunks, subject.at, at) : []), ...(offered ? (offerer === undefined ? [] : [{ word: 'to', chunks: [...subject.chunks] }]) : hung.phrases)];
  const thingPhrases = [...(relative === undefined ? [] : [relative]), ...own.objects, ...own.second, ...(passive ? subject.chunks : []), ...groups.flatMap((group) => group.phrases.filter(({ word }) => (family === 'pay' ? /^(?:of|for|on|in|to)$/ : family === 'select' ? /^(?:of|for|with|including)$/ : /^(?:of|for|with|including|covering|on|in|over|like)$/).test(word)).flatMap((phrase) => phrase.chunks)), ...subjectPhrases.flatMap(({ chunks: list }) => list), ...(passive ? chunks.slice(subject.at + 1, at).filter(({ type }) => type === 'np') : []), ...(inner?.objects ?? []), ...(inner?.second ?? []), ...(dealNoun === undefined ? [] : [dealNoun])];
  const things = distinctThings(thingPhrases.map((np) => thingOf(scene, np)));
  if (!mayBeDeal({ family, things, dealNoun })) return undefined;
  const embedded = embeddedBuying.has(lemma) ? 'buy' : embeddedSelling.has(lemma) || lemma === 'replace' ? 'sell' : ingAfter(groups, scene);
  return {
    scene,
    memory,
    chunk: at,
    family,
    passive,
    embedded: embedded ?? nounDirection(scene, dealNoun),
    supplyNoun: embedded === 'sell' && !embeddedSelling.has(lemma),
    dealNoun,
    things,
    slots: slotsFrom({ scene, memory, announced: /^(?:announce|confirm|disclose|reveal|unveil)$/.test(verb.lemma), granted: /^(?:win|receive|buy)$/.test(family) ? granted : undefined, subject: offerer?.chunks ?? subject.chunks, groups, passive, subjectPhrases, dealNoun: dealNoun ?? (family === 'buy' ? framed : undefined), things, family }),
    from: subject.how === 'own' || subject.how === 'relative' ? Math.min(at, subject.at) : at,
    end: Math.max(own.end, inner?.end ?? 0),
    rule: `deal.${family}`,
    chosen: chosenFor(chunks, at),
    refit: refitting.has(verb.lemma) || refitting.has(lemma),
  };
}

/** "was tapped by the army to supply": the infinitive of a passive verb of choosing. */
function chosenFor(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]?.verb?.infinitive !== true) return false;
  const governor = chunks.slice(Math.max(0, at - 5), at).findLast(({ type }) => type === 'vg')?.verb;
  return governor?.passive === true && /^(?:tap|select|choose|pick|contract|hire|task|commission|ask|nominate|shortlist|invite|request)$/.test(governor.lemma);
}

/** "negotiates the purchase of", "approved the sale of": the deal's own noun tells who does it. */
function nounDirection(scene: Scene, dealNoun: Chunk | undefined): 'buy' | 'sell' | undefined {
  const head = headWord(scene, dealNoun);
  if (/^(?:purchases?|acquisitions?|procurements?|imports?|lease)$/.test(head)) return 'buy';
  return /^(?:sales?|supply|supplies|exports?)$/.test(head) ? 'sell' : undefined;
}

/** "the Su-57, which it ordered": the thing stands before the relative pronoun. */
function objectRelative(chunks: readonly Chunk[], subjectAt: number, isThing: (np: Chunk) => boolean): Chunk | undefined {
  const pronoun = chunks[subjectAt - 1];
  if (pronoun?.type === 'np' && isThing(pronoun)) return pronoun;
  if (pronoun?.type !== 'rel' && !(pronoun?.type === 'sub' && pronoun.word === 'that')) return undefined;
  // "Su-30s, ten of which it contracted"
  if (chunks[subjectAt - 2]?.word === 'of' && chunks[subjectAt - 3]?.type === 'np' && chunks[subjectAt - 4]?.type === 'comma' && chunks[subjectAt - 5]?.type === 'np') return chunks[subjectAt - 5];
  const before = chunks[subjectAt - 2]?.type === 'comma' ? chunks[subjectAt - 3] : chunks[subjectAt - 2];
  return before?.type === 'np' ? before : undefined;
}

/** "a contract for supplying", "a deal covering the supply of": the kind of service tells who does it. */
function ingAfter(groups: readonly Arguments[], scene: Scene): 'buy' | 'sell' | undefined {
  for (const group of groups) {
    for (const phrase of group.phrases) {
      const next = scene.chunks[phrase.at + 1];
      if (next?.type === 'vg' && next.verb?.form === 'ing') {
        if (embeddedBuying.has(next.word)) return 'buy';
        if (embeddedSelling.has(next.word)) return 'sell';
      }
      const head = phrase.chunks[0] === undefined ? '' : headWord(scene, phrase.chunks[0]);
      // "with deliveries from 2026" tells what comes of the contract, not who does it
      if (phrase.word === 'with') continue;
      if (/^(?:purchase|acquisition|procurement)$/.test(head)) return 'buy';
      if (/^(?:supply|supplies|delivery|deliveries|sales?|exports?|provision|transfers?)$/.test(head)) return 'sell';
    }
  }
  return undefined;
}
