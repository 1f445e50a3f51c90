import { type Scene, wordsOf } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { type Draft } from './draft.types.js';
import { actorsOrOwners, behind, clauseAt, type Clause, distinct, draftOf, headOf, roles } from './relation-parts.js';
import { factoryVerbs, factoryWords } from './relation-words.data.js';
import { namedByPlace, type Placed, placedActors } from './slots.js';
import { thingOf } from './things.js';

/** One of these words stands in every sentence these frames can read. */
const HINTS = new Set('factory factories plant plants facility facilities production assembly manufacturing venture centre center hub line co-production coproduction transfer technology licensed licence license jointly locally joint local intelligence produce manufacture assemble develop build co-produce co-develop co-produced co-developed co-producing co-developing'.split(' '));

/** Factories, licences, joint ventures, shared intelligence. */
export function industryDrafts(scene: Scene, memory: Memory): Draft[] {
  const drafts: Draft[] = [];
  if (!scene.tokens.some(({ norm }) => HINTS.has(norm))) return drafts;
  const sentence = scene.text.slice(scene.sentence.start, scene.sentence.end);
  const factory = /\b(?:produce|manufacture|assemble|develop|build)\b/.test(sentence) || factoryWords.test(sentence) || /\bco-?(?:produc|develop)|\bjointly (?:produc|develop|manufactur|build)|\b(?:locally|under licen[cs]e)\b/i.test(sentence);
  const secret = /\bintelligence\b/i.test(sentence);
  if (!factory && !secret) return drafts;
  scene.chunks.forEach((chunk, index) => {
    if (chunk.type !== 'vg' || drafts.length > 0) return;
    const clause = clauseAt(scene, memory, index);
    if (clause === undefined) return;
    const draft = (factory ? industry(clause) : undefined) ?? (secret ? intelligence(clause) : undefined);
    if (draft !== undefined) drafts.push(draft);
  });
  return drafts;
}

function industry(clause: Clause): Draft | undefined {
  const { scene, lemma, after, subject, memory, passive } = clause;
  if (!factoryVerbs.has(lemma)) return undefined;
  const embedded = after.embedded === -1 ? [] : scene.chunks.slice(after.embedded + 1, after.embedded + 6).filter(({ type }) => type === 'np');
  const around: readonly Chunk[] = [...subject.chunks, ...after.objects, ...after.phrases.flatMap(({ chunks }) => chunks), ...embedded];
  const site = around.find((np) => np.type === 'np' && factoryWords.test(wordsOf(scene, np.from, np.to)));
  const joint = /\b(?:jointly|locally|under licen[cs]e|co-?produc\w*|co-?develop\w*)\b/i.test(wordsOf(scene, scene.chunks[Math.min(subject.at, clause.at)]?.from ?? 0, scene.chunks[after.end - 1]?.to ?? 0));
  const firms = distinct(actorsOrOwners(scene, subject.chunks, memory)).filter(({ kind }) => kind === 'company');
  const mixed = firms.length > 1 && new Set(firms.map(({ state }) => state)).size > 1;
  if (site === undefined && !joint && !(mixed && /^(?:manufacture|produce|assemble|build|develop)$/.test(lemma))) return undefined;
  const makes = /^(?:manufacture|produce|assemble|build|develop|make|co-produce|co-develop|coproduce|codevelop)$/.test(lemma);
  if (site === undefined && !makes) return undefined;
  const partners = distinct(partnersOf(clause)).filter(({ kind }) => kind === 'company' || kind === 'state' || kind === 'government');
  if (partners.length === 0 || (partners.length < 2 && site === undefined)) return undefined;
  const made = makes ? after.objects.find((np) => thingOf(scene, np) !== undefined) : undefined;
  const draft = draftOf(clause, { kind: 'industrial-cooperation', rule: passive ? 'industry.passive' : 'industry.verb', actors: roles('partner', partners), object: made ?? site ?? after.objects[0], confidence: 0.7 });
  if (lemma === 'negotiate' || lemma === 'discuss') draft.modality = 'negotiating';
  if (site !== undefined && embedded.includes(site)) draft.modality = 'planned';
  if (site !== undefined && made !== undefined) draft.notes.push(`site: ${headOf(scene, site)}`);
  const ground = memory.lastGround;
  if (/\b(?:facility|factory|plant|line)\b/.test(wordsOf(scene, site?.from ?? 0, site?.to ?? 0)) && ground !== undefined && draft.place === null) placeFrom(draft, clause, ground);
  return draft;
}

function partnersOf(clause: Clause): Placed[] {
  const { scene, memory, subject, after } = clause;
  const beside = behind(clause, /^(?:with|between|by|of|from)$/);
  const left = scene.chunks.slice(0, clause.at).filter((chunk, i) => chunk.type === 'np' && /^(?:with|of|between|by)$/.test(scene.chunks[i - 1]?.word ?? ''));
  const own = [...actorsOrOwners(scene, [...subject.chunks, ...left, ...beside], memory, true), ...placedActors(scene, after.objects, memory), ...namedByPlace(scene, behind(clause, /^with$/))];
  return own.filter((actor) => actor.basis !== 'inherited' || actor.rule === 'discourse.description');
}

/** A site named without a place stands where the sentence before was. */
function placeFrom(draft: Draft, { scene }: Clause, ground: { actor: Placed | Omit<Placed, 'scene'>; scene: Scene }): void {
  const inside = /\bin ([A-Z])/.test(scene.text.slice(draft.span.start, draft.span.end));
  if (inside) return;
  const first = ground.scene.tokens[ground.actor.from];
  const last = ground.scene.tokens[ground.actor.to - 1];
  if (first !== undefined && last !== undefined) draft.place = { id: ground.actor.id, name: ground.actor.name, at: { start: first.start, end: last.end } };
}

function intelligence(clause: Clause): Draft | undefined {
  const { scene, lemma, after, subject, memory, passive } = clause;
  if (!/^(?:share|exchange|cooperate|agree|join|pool|set|launch|create|form|open|expand|deepen|sign|provide|pass|supply|establish|collaborate)$/.test(lemma)) return undefined;
  const about = [...after.objects, ...behind(clause, /^(?:on|in)$/), ...(passive ? subject.chunks : [])].find((np) => /\bintelligence\b/i.test(wordsOf(scene, np.from, np.to)) && /^(?:intelligence|sharing|cooperation|information|data|agreement|exchange|cell|centre|center|hub|mechanism|network|unit)$/.test(headOf(scene, np)));
  if (about === undefined) return undefined;
  const sides = distinct(actorsOrOwners(scene, [...subject.chunks, ...behind(clause, /^(?:with|between|to|by)$/)], memory)).filter(({ state, kind }) => state !== null && kind !== 'company');
  return sides.length < 2 ? undefined : draftOf(clause, { kind: 'intelligence-cooperation', rule: 'intelligence.verb', actors: roles('party', sides), object: about, confidence: 0.65 });
}
