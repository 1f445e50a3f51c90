import { type Scene } from '../analysis/scene.js';
import { type DealFamily } from './deal-words.data.js';
import { headWord, isDealNoun } from './deal-findings.js';
import { thingOf } from './things.js';

/** "is interested in missiles", "expressed interest in jets". */
export function interest(scene: Scene, at: number): DealFamily | undefined {
  const word = scene.chunks[at]?.word ?? '';
  const next = scene.chunks[at + 1];
  if (/^(?:fly|bring|ferry)$/.test(word) && scene.chunks[at]?.verb?.passive === true && next?.word === 'in') return 'deliver';
  if (word === 'add' && next?.type === 'np' && scene.chunks[at + 2]?.type === 'to' && /^(?:orders?|contract|purchase|fleet|inventory)$/.test(headWord(scene, scene.chunks[at + 3]))) return 'buy';
  if (word === 'ask' && next?.word === 'for' && thingOf(scene, scene.chunks[at + 2])?.loose === false) return 'consider';
  if ((/^(?:tear|rip)$/.test(word) && particle(scene, at) === 'up') || (word === 'call' && particle(scene, at) === 'off' && scene.chunks[at]?.verb?.passive === false)) return 'cancel';
  if (/^(?:set|put)$/.test(word) && headWord(scene, next) === 'aside') return 'pay';
  const said = next?.type === 'np' && /^(?:interested|interest|keen)$/.test(headWord(scene, next)) && /^(?:in|on)$/.test(scene.chunks[at + 2]?.word ?? '');
  return said && /^(?:be|express|show|remain|voice|have|signal)$/.test(word) ? 'consider' : undefined;
}

function particle({ chunks, tokens }: Scene, at: number): string {
  return tokens[chunks[at]?.to ?? 0]?.norm ?? '';
}

/** "talks with Naval Group on replacing its submarines". */
export function replacing(scene: Scene, at: number): DealFamily | undefined {
  if (scene.chunks[at]?.word !== 'replace' || scene.chunks[at]?.verb?.finite === true) return undefined;
  return scene.chunks.slice(Math.max(0, at - 8), at).some((np) => np.type === 'np' && /^(?:talks|negotiations|discussions)$/.test(headWord(scene, np))) ? 'negotiate' : undefined;
}

/** "becoming the latest member to choose": said of a state the clause doesn't name. */
export function dangling(scene: Scene, at: number): boolean {
  const noun = scene.chunks[at - 1];
  return scene.chunks[at]?.verb?.infinitive === true && scene.chunks[at - 2]?.word === 'become' && scene.chunks[at - 2]?.verb?.form === 'ing' && /^(?:member|country|nation|customer|operator|state|buyer|user)$/.test(headWord(scene, noun));
}

/** "a contract to deliver 28 helicopters": the contract's reader takes it. */
export function continuesDealNoun(scene: Scene, at: number, family: DealFamily): boolean {
  const noun = scene.chunks[at - 1];
  return scene.chunks[at]?.verb?.infinitive === true && (family === 'deliver' || family === 'sell' || family === 'make') && isDealNoun(scene, noun) && /^(?:contracts?|orders?|deals?)$/.test(headWord(scene, noun));
}

/** What lets a deal go on without being one: "gave the green light to the purchase". */
const GO_AHEAD = /^(?:light|nod|go-ahead|ahead|approval|blessing|assent|consent|clearance|authorisation|authorization|permission|backing)$/;

/** "received 150 carriers" is a delivery, "received an order" a deal won; "took delivery of" a delivery. */
export function refined(scene: Scene, at: number, family: DealFamily): DealFamily {
  const lemma = scene.chunks[at]?.word;
  const object = scene.chunks.slice(at + 1, at + 4).find(({ type }) => type === 'np');
  if (lemma === 'receive' && family === 'win' && !isDealNoun(scene, object)) return 'receive';
  if (lemma === 'sign' && scene.tokens[scene.chunks[at]?.to ?? 0]?.norm === 'off') return 'approve';
  if (lemma === 'take' && /^options?$/.test(headWord(scene, object))) return 'buy';
  if (/^(?:lease|rent)$/.test(lemma ?? '') && scene.chunks.slice(at + 1, at + 6).some((chunk, i, all) => chunk.type === 'to' && all[i + 1]?.type === 'np' && all[i + 1]?.mentions?.some(({ entry }) => entry.state !== null && entry.kind !== 'system') === true)) return 'sell';
  if (/^(?:give|grant|get|receive|win|secure)$/.test(lemma ?? '') && GO_AHEAD.test(headWord(scene, object))) return /^(?:give|grant)$/.test(lemma ?? '') ? 'approve' : family;
  if (lemma === 'clear' && /^(?:way|path)$/.test(headWord(scene, object))) return 'approve';
  if (lemma === 'hand' && family === 'award' && !isDealNoun(scene, object)) return 'deliver';
  if ((lemma === 'give' || lemma === 'grant') && family === 'award' && !isDealNoun(scene, object) && thingOf(scene, object)?.loose === false) return 'deliver';
  if (lemma === 'commission' && scene.chunks[at]?.verb?.passive === true && scene.money.length > 0) return 'buy';
  if (lemma === 'commission' && scene.chunks[at]?.verb?.passive === false && thingOf(scene, object) !== undefined && !scene.chunks.slice(at + 1, at + 6).some(({ verb }) => verb?.infinitive === true)) return 'receive';
  return family;
}
