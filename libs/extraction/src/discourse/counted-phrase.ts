import { type Scene } from '../analysis/scene.js';
import { NUMBER_WORDS } from '../dates/timex.data.js';
import { actorsOf } from '../actors/resolve-actors.js';
import { type Draft, type DraftActor } from '../frames/draft.types.js';
import { inRole } from '../frames/slots.js';
import { type Chunk } from '../syntax/chunk.types.js';

/** Words that may stand between the article and the number. */
const WHICH = /^(?:the|an?|another|all|its|their|original|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|initial|last|final|remaining|other|earlier|previous|next|further|additional|more|of|those|these|them|some|such)$/;
const BARE = /^(?:half|most|several|both|ones?|units?|others?|batch|examples?|aircraft|machines?|pair|trio|quartet|rest|remainder|dozen|lot|tranche)$/;

/** The number a phrase consists of, or undefined when it names anything else. */
export function numberOf({ tokens }: Scene, np: Chunk): { start: number; end: number; value: string } | undefined {
  if (np.to - np.from > 5) return undefined;
  let found: { start: number; end: number; value: string } | undefined;
  for (let i = np.from; i < np.to; i += 1) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    const value = token.kind === 'number' && /^\d{1,4}$/.test(token.text) ? token.text : NUMBER_WORDS.get(token.norm);
    if (value !== undefined && !/^an?$/.test(token.norm)) found = { start: token.start, end: token.end, value: String(value) };
    else if (!WHICH.test(token.norm) && !BARE.test(token.norm)) return undefined;
  }
  const first = tokens[np.from];
  const last = tokens[np.to - 1];
  if (found === undefined && last !== undefined && /^(?:pair|trio|quartet)$/.test(last.norm)) return { start: last.start, end: last.end, value: last.norm === 'pair' ? '2' : last.norm === 'trio' ? '3' : '4' };
  const nth = found === undefined && last !== undefined && np.to - np.from === 2 && /^(?:the|its|their|a)$/.test(first?.norm ?? '') && /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)$/.test(last.norm) ? last : undefined;
  if (nth !== undefined) return { start: nth.start, end: nth.end, value: '1' };
  if (found === undefined && first !== undefined && np.to - np.from === 1 && tokens[np.to]?.norm === 'of' && /^(?:them|these|those)$/.test(tokens[np.to + 1]?.norm ?? '')) return { start: first.start, end: first.end, value: '' };
  const partitive = first !== undefined && np.to - np.from > 1 && ((/^(?:rest|remainder|first|last|batch|others?)$/.test(tokens[np.to - 1]?.norm ?? '') && /^(?:the|all)$/.test(first.norm)) || (/^(?:batch|lot|tranche)$/.test(tokens[np.to - 1]?.norm ?? '') && /^(?:an?|another)$/.test(first.norm)));
  return found ?? (partitive ? { start: first.start, end: first.end, value: '' } : undefined);
}

/** Sides named in the clause itself before those of the deal just told; who gave a part away supplies it. */
export function sidesOf(scene: Scene, { kind, word, phrases }: { kind: Draft['kind']; word: string; phrases: readonly { readonly word: string; readonly chunks: readonly Chunk[] }[] }, order: Draft): DraftActor[] {
  const named = (words: RegExp): DraftActor['actor'][] => phrases.filter((phrase) => words.test(phrase.word)).flatMap(({ chunks }) => chunks).flatMap((np) => (np.type === 'np' ? actorsOf(scene, np) : [])).filter((actor) => actor.kind !== 'media' && actor.kind !== 'person');
  const own = (role: DraftActor['role'], actor: DraftActor['actor'] | undefined): DraftActor[] => (actor === undefined ? [] : [inRole(role, { ...actor, scene })]);
  const before = (role: DraftActor['role']): DraftActor[] => order.actors.filter((actor) => actor.role === role).map((actor) => ({ ...actor, basis: 'inherited' }));
  const [to] = named(/^to$/);
  const by = named(/^by$/)[0];
  const from = named(/^from$/)[0] ?? (kind === 'delivery' ? by : undefined);
  const given = /^(?:donate|transfer|gift|send|resell)$/.test(word) && to !== undefined && from === undefined;
  const buyers = to !== undefined ? own('buyer', to) : kind === 'procurement' && by !== undefined ? own('buyer', by) : before('buyer');
  const suppliers = given ? before('buyer').map((actor): DraftActor => ({ ...actor, role: 'supplier' })) : from !== undefined ? own('supplier', from) : before('supplier');
  return [...buyers, ...suppliers.filter(({ actor }) => !buyers.some((other) => other.actor.id === actor.id)), ...(to === undefined && from === undefined && by === undefined ? before('party') : [])];
}
