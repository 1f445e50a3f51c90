import { type Scene, wordsOf } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { type DateReading } from '../dates/date.types.js';
import { type Draft } from './draft.types.js';
import { actorsOrOwners, behind, clauseAt, type Clause, distinct, draftOf, headOf, isState, otherSide, roles } from './relation-parts.js';
import { praiseVerbs, trendAdverbs, trendNouns, trendVerbs } from './relation-words.data.js';
import { placedActors } from './slots.js';

/** Ties that grow or cool over time, and statements of one side about the other: off the default timeline. */
export function trendDrafts(scene: Scene, memory: Memory): Draft[] {
  for (let i = 0; i < scene.chunks.length; i += 1) {
    const word = scene.chunks[i]?.type === 'vg' ? (scene.chunks[i]?.word ?? '') : '';
    if (!trendVerbs.has(word) && !praiseVerbs.has(word)) continue;
    const clause = clauseAt(scene, memory, i);
    const draft = clause === undefined ? undefined : (trend(clause) ?? statement(clause));
    if (draft !== undefined) return [draft];
  }
  return [];
}

function trend(clause: Clause): Draft | undefined {
  const { scene, lemma, after, subject, memory, at } = clause;
  const verb = scene.chunks[at]?.verb;
  if (!trendVerbs.has(lemma) || verb === undefined || verb.infinitive || verb.modal !== '') return undefined;
  const noun = [...after.objects, ...behind(clause, /^in$/), ...subject.chunks].find((np) => trendNouns.test(headOf(scene, np)));
  if (noun === undefined) return undefined;
  const words = wordsOf(scene, scene.chunks[Math.min(subject.at, at)]?.from ?? 0, scene.chunks[after.end - 1]?.to ?? 0);
  const plain = /^(?:relations|ties|relationship|rapprochement)$/.test(headOf(scene, noun)) && noun.to - noun.from <= 2;
  if (!plain && !/\b(?:military|security|defen[cs]e|arms|trade|economic|diplomatic|technological|intelligence|bilateral)\b/i.test(words)) return undefined;
  if (!verb.perfect && !verb.progressive && !trendAdverbs.test(words)) return undefined;
  const sides = distinct(actorsOrOwners(scene, [...subject.chunks, ...insideSubject(clause), ...after.objects, ...behind(clause, /^(?:with|between)$/)], memory).filter(isState));
  const favoured = favouredOf(clause);
  const arming = /\b(?:procurement|imports|purchases)\b/i.test(wordsOf(scene, noun.from, noun.to));
  if (arming && favoured.length > 0) {
    const draft = draftOf(clause, { kind: 'trend', rule: 'trend.procurement', actors: [...roles('buyer', sides.slice(0, 1)), ...roles('supplier', favoured.slice(0, 1))], object: noun, confidence: 0.6 });
    date(draft, scene);
    return draft;
  }
  const all = sides.length > 1 ? sides : [...sides, ...otherSide(sides, memory)];
  if (all.length < 2) return undefined;
  const draft = draftOf(clause, { kind: 'trend', rule: 'trend.verb', actors: roles('party', all.slice(0, 2)), object: noun, confidence: 0.6 });
  date(draft, scene);
  return draft;
}

/** "Baku's relations with Moscow have soured": whom they are with, in front of the verb. */
function insideSubject({ scene, subject, at }: Clause): Scene['chunks'][number][] {
  const end = scene.chunks.findIndex(({ type }, i) => i > subject.at && (i >= at || type === 'comma' || type === 'rel'));
  return subject.how === 'own' ? scene.chunks.slice(subject.at + 1, end).filter((np, i, all) => np.type === 'np' && /^(?:with|between|and)$/.test(all[i - 1]?.word ?? '')) : [];
}

/** "increasingly favouring Israeli defence firms over …". */
function favouredOf({ scene, memory, at }: Clause): ReturnType<typeof placedActors> {
  const verb = scene.chunks.findIndex((chunk, index) => index > at && chunk.type === 'vg' && /^(?:favour|favor|prefer|choose|turn)$/.test(chunk.word));
  const np = verb === -1 ? undefined : scene.chunks[verb + 1];
  return np === undefined ? [] : actorsOrOwners(scene, [np], memory);
}

/** "Since the 2020 renewal …, collaboration has surged": the trend begins there and is open at its end. */
function date(draft: Draft, scene: Scene): void {
  const since = scene.dates.find((reading) => reading.start < draft.trigger.start && isSince(scene, reading));
  if (since?.edtf !== undefined && since.edtf !== null) {
    draft.date = { reading: { ...since, basis: 'relative' }, edtf: `${since.edtf}/..`, basis: 'derived' };
    return;
  }
  const stretch = scene.dates.find((reading) => reading.rule === 'date.recent' || reading.rule === 'date.past-stretch');
  if (stretch !== undefined) draft.date = { reading: stretch, edtf: stretch.edtf, basis: 'report-date' };
}

function isSince(scene: Scene, reading: DateReading): boolean {
  return reading.relation === 'since' || /^since\b/i.test(scene.text.slice(scene.sentence.start, reading.start));
}

function statement(clause: Clause): Draft | undefined {
  const { scene, lemma, after, subject, memory, passive } = clause;
  if (!praiseVerbs.has(lemma) || passive || scene.chunks[clause.at]?.verb?.finite !== true) return undefined;
  const speakers = placedActors(scene, subject.chunks, memory).filter((actor) => isState(actor) && (actor.basis !== 'inherited' || actor.rule === 'discourse.description'));
  const it = /^(?:it|this)$/.test(scene.chunks[clause.at + 1]?.word ?? '') && /^(?:hail|praise|welcome|laud|applaud|describe|call|commend)$/.test(lemma);
  if (speakers.length !== 1 || (after.objects.length === 0 && !it)) return undefined;
  const targets = distinct([...actorsOrOwners(scene, [...after.objects, ...behind(clause, /^(?:with|of|in|to|on|as)$/)], memory), ...laterStates(clause)].filter(isState)).filter(({ id }) => id !== speakers[0]?.id);
  if (targets.length === 0 && !it && !(/^(?:welcome|hail|praise|applaud|laud|commend)$/.test(lemma) && EVENTS.test(headOf(scene, after.objects[0])))) return undefined;
  const draft = draftOf(clause, { kind: 'statement', rule: 'statement.verb', actors: [...roles('speaker', speakers.map(organisation)), ...roles('target', targets.slice(0, 1))], object: after.objects[0], confidence: 0.55 });
  return /^in a (?:joint )?statement\b/i.test(scene.text.slice(scene.sentence.start, scene.sentence.end)) ? { ...draft, span: { start: scene.sentence.start, end: draft.span.end } } : draft;
}

/** What one welcomes, whoever brought it about. */
const EVENTS = /^(?:accord|agreement|deal|treaty|pact|move|decision|step|announcement|normali[sz]ation|truce|ceasefire|rapprochement|breakthrough|talks|release|outcome|initiative|declaration|restoration|resumption|result)$/;

function laterStates({ scene, memory, at }: Clause): ReturnType<typeof placedActors> {
  return scene.chunks.slice(at).flatMap((chunk) => (chunk.type === 'np' ? placedActors(scene, [chunk], memory) : []));
}

/** A statement is its organisation's ("the IDF"), not just its state's. */
function organisation(actor: ReturnType<typeof placedActors>[number]): ReturnType<typeof placedActors>[number] {
  return actor.organisation === undefined ? actor : { ...actor, id: actor.organisation };
}
