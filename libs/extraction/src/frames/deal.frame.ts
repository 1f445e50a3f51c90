import { type Scene } from '../analysis/scene.js';
import { governingNouns } from '../modality/modality-words.data.js';
import { type Memory } from '../discourse/memory.js';
import { argumentsAfter, type Arguments, describes } from '../syntax/arguments.js';
import { type Chunk, type Thing } from '../syntax/chunk.types.js';
import { subjectOf } from '../syntax/subject.js';
import { type DealFamily, dealVerbs, embeddedBuying, embeddedSelling, refitting } from './deal-words.data.js';
import { type DealFindings, headWord, isDealNoun } from './deal-findings.js';
import { distribute } from './distribute.js';
import { buildDeal, mayBeDeal } from './build-deal.js';
import { type Draft } from './draft.types.js';
import { type Placed, placedActors, namedByPlace, ownersOf } from './slots.js';
import { thingOf } from './things.js';

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

/** "is interested in missiles", "expressed interest in jets". */
function interest(scene: Scene, at: number): DealFamily | undefined {
  const word = scene.chunks[at]?.word ?? '';
  const next = scene.chunks[at + 1];
  if (/^(?:fly|bring|ferry)$/.test(word) && scene.chunks[at]?.verb?.passive === true && next?.word === 'in') return 'deliver';
  if (word === 'add' && next?.type === 'np' && scene.chunks[at + 2]?.type === 'to' && /^(?:orders?|contract|purchase|fleet|inventory)$/.test(headWord(scene, scene.chunks[at + 3]))) return 'buy';
  if (word === 'ask' && next?.word === 'for' && thingOf(scene, scene.chunks[at + 2])?.loose === false) return 'consider';
  if (/^(?:set|put)$/.test(word) && headWord(scene, next) === 'aside') return 'pay';
  const said = next?.type === 'np' && /^(?:interested|interest|keen)$/.test(headWord(scene, next)) && /^(?:in|on)$/.test(scene.chunks[at + 2]?.word ?? '');
  return said && /^(?:be|express|show|remain|voice|have|signal)$/.test(word) ? 'consider' : undefined;
}

/** "talks with Naval Group on replacing its submarines". */
function replacing(scene: Scene, at: number): DealFamily | undefined {
  if (scene.chunks[at]?.word !== 'replace' || scene.chunks[at]?.verb?.finite === true) return undefined;
  return scene.chunks.slice(Math.max(0, at - 8), at).some((np) => np.type === 'np' && /^(?:talks|negotiations|discussions)$/.test(headWord(scene, np))) ? 'negotiate' : undefined;
}

/** "becoming the latest member to choose": said of a state the clause doesn't name. */
function dangling(scene: Scene, at: number): boolean {
  const noun = scene.chunks[at - 1];
  return scene.chunks[at]?.verb?.infinitive === true && scene.chunks[at - 2]?.word === 'become' && scene.chunks[at - 2]?.verb?.form === 'ing' && /^(?:member|country|nation|customer|operator|state|buyer|user)$/.test(headWord(scene, noun));
}

/** "a contract to deliver 28 helicopters": the contract's reader takes it. */
function continuesDealNoun(scene: Scene, at: number, family: DealFamily): boolean {
  const noun = scene.chunks[at - 1];
  return scene.chunks[at]?.verb?.infinitive === true && (family === 'deliver' || family === 'sell' || family === 'make') && isDealNoun(scene, noun) && /^(?:contracts?|orders?|deals?)$/.test(headWord(scene, noun));
}

/** "received 150 carriers" is a delivery, "received an order" a deal won; "took delivery of" a delivery. */
function refined(scene: Scene, at: number, family: DealFamily): DealFamily {
  const lemma = scene.chunks[at]?.word;
  const object = scene.chunks.slice(at + 1, at + 4).find(({ type }) => type === 'np');
  if (lemma === 'receive' && family === 'win' && !isDealNoun(scene, object)) return 'receive';
  if (lemma === 'sign' && scene.tokens[scene.chunks[at]?.to ?? 0]?.norm === 'off') return 'approve';
  if (lemma === 'take' && /^options?$/.test(headWord(scene, object))) return 'buy';
  if (/^(?:lease|rent)$/.test(lemma ?? '') && scene.chunks.slice(at + 1, at + 6).some((chunk, i, all) => chunk.type === 'to' && all[i + 1]?.type === 'np' && all[i + 1]?.mentions?.some(({ entry }) => entry.state !== null && entry.kind !== 'system') === true)) return 'sell';
  if (lemma === 'hand' && family === 'award' && !isDealNoun(scene, object)) return 'deliver';
  if ((lemma === 'give' || lemma === 'grant') && family === 'award' && !isDealNoun(scene, object) && thingOf(scene, object)?.loose === false) return 'deliver';
  if (lemma === 'commission' && scene.chunks[at]?.verb?.passive === false && thingOf(scene, object) !== undefined && !scene.chunks.slice(at + 1, at + 6).some(({ verb }) => verb?.infinitive === true)) return 'receive';
  return family;
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

interface SlotInput {
  readonly scene: Scene;
  readonly memory: Memory;
  readonly subject: readonly Chunk[];
  readonly groups: readonly Arguments[];
  readonly passive: boolean;
  readonly subjectPhrases: readonly { word: string; chunks: readonly Chunk[] }[];
  readonly dealNoun: Chunk | undefined;
  readonly things: readonly Thing[];
  readonly family: DealFamily;
  /** "under a Chinese grant": who gives it supplies. */
  readonly granted?: Chunk | undefined;
  /** "was announced by": whoever stands there tells of the deal, so an unknown name is no firm. */
  readonly announced?: boolean;
}

export function slotsFrom(input: SlotInput): DealFindings['slots'] {
  const { scene, memory, groups, family } = input;
  const phrases = [...groups.flatMap((group) => group.phrases.filter(({ at }) => !outbid(scene, at))), ...input.subjectPhrases];
  const under = chunksByWord(phrases);
  const of = (word: string): Placed[] => placedActors(scene, under.get(word) ?? [], memory);
  const orNamed = (word: string): Placed[] => (under.get(word) ?? []).flatMap((np) => actorsOrNamed(scene, np, memory));
  const objects = [...(groups[0]?.objects ?? []), ...(groups[0]?.second ?? [])].filter((np) => thingOf(scene, np) === undefined);
  const told = placedActors(scene, input.subject, memory);
  const named = placedActors(scene, objects, memory);
  // "the Thai navy's plan to acquire": who owns the plan
  const subjects = told.length > 0 ? told : input.subject.filter((np) => governingNouns.has(scene.tokens[np.to - 1]?.norm ?? '')).flatMap((np) => ownersOf(scene, np)).filter(({ kind }) => kind === 'state' || kind === 'company');
  return {
    subject: input.passive ? subjects : family === 'sign' && input.dealNoun !== undefined ? input.subject.flatMap((np) => actorsOrNamed(scene, np, memory)) : subjects.length > 0 ? subjects : namedByPlace(scene, input.subject),
    object: named.length > 0 || (family !== 'award' && family !== 'select') ? named : namedByPlace(scene, objects),
    by: [...(input.announced === true ? of('by').filter(({ kind }) => kind !== 'person') : orNamed('by')), ...of('at').filter(({ kind }) => kind === 'company')],
    from: [...orNamed('from'), ...placedActors(scene, madeIn(scene, groups), memory), ...ownersOf(scene, input.granted).filter(({ id }) => !subjects.some((one) => one.id === id))],
    to: [...(family === 'award' ? orNamed('to') : of('to')), ...placedActors(scene, groups[1]?.objects.filter((np) => thingOf(scene, np) === undefined) ?? [], memory).filter(({ kind }) => kind !== 'company')],
    for: [...of('for'), ...placedActors(scene, onBehalf(scene, phrases), memory)],
    with: orNamed('with'),
    between: of('between'),
    owner: ownersOf(scene, input.dealNoun),
    in: family === 'win' ? of('in') : [],
  };
}

/** "placed an order on behalf of Germany and Spain". */
function onBehalf({ chunks, tokens }: Scene, phrases: readonly { readonly word: string; readonly at?: number; readonly chunks: readonly Chunk[] }[]): Chunk[] {
  return phrases.filter(({ word, at = 0 }) => word === 'of' && tokens[(chunks[at - 1]?.to ?? 0) - 1]?.norm === 'behalf').flatMap((phrase) => [...phrase.chunks]);
}

/** "chose the K2 over bids from China": whose bid lost supplies nothing. */
function outbid({ chunks, tokens }: Scene, at: number): boolean {
  const bid = chunks[at - 1];
  const beaten = bid?.type === 'np' && /^(?:bids?|offers?|proposals?|submissions?|tenders?|competition|rivals?|competitors?|contenders?)$/.test(tokens[bid.to - 1]?.norm ?? '');
  return beaten && /^(?:over|against|despite|above|of|than)$/.test(chunks[at - 2]?.word ?? '');
}

/** "two vessels built in China": where a thing was made is where it comes from. */
function madeIn(scene: Scene, groups: readonly Arguments[]): Chunk[] {
  const made = groups.flatMap(({ phrases }) => phrases.filter(({ word, at }) => word === 'in' && /^(?:build|make|manufacture|assemble|produce|construct)$/.test(scene.chunks[at - 1]?.word ?? '')));
  return made.flatMap(({ chunks }) => [...chunks]).filter(({ type }) => type === 'np');
}

/** What each preposition governs, in the order told. */
function chunksByWord(phrases: readonly { readonly word: string; readonly chunks: readonly Chunk[] }[]): ReadonlyMap<string, readonly Chunk[]> {
  const byWord = new Map<string, Chunk[]>();
  for (const { word, chunks } of phrases) {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [...chunks]);
    else known.push(...chunks);
  }
  return byWord;
}

function actorsOrNamed(scene: Scene, np: Chunk, memory: Memory): Placed[] {
  const known = placedActors(scene, [np], memory);
  return known.length > 0 ? known : namedByPlace(scene, [np]);
}

/** Prepositional phrases between a passive subject and its verb: "The contract for 36 howitzers with Elbit was signed". */
export function phrasesBehind(chunks: readonly Chunk[], from: number, to: number): { word: string; chunks: Chunk[] }[] {
  const found: { word: string; chunks: Chunk[] }[] = [];
  let current: { word: string; chunks: Chunk[] } | undefined;
  for (let i = from + 1; i < to; i += 1) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    // "howitzers bought by Lithuania": who bought them is whom they are for
    const bought = chunk.word === 'by' && embeddedBuying.has(chunks[i - 1]?.word ?? '');
    if (chunk.type === 'prep' || chunk.type === 'to') found.push((current = { word: bought ? 'for' : chunk.word, chunks: [] }));
    else if (chunk.type === 'np' || chunk.type === 'money') current?.chunks.push(chunk);
    else if (chunk.type === 'rel' || chunk.type === 'sub') break;
  }
  return found;
}

export function distinctThings(things: readonly (Thing | undefined)[]): Thing[] {
  const found: Thing[] = [];
  for (const thing of things) if (thing !== undefined && !found.some((other) => other.np.from === thing.np.from)) found.push(thing);
  return found;
}
