import { offsetsOf, type Scene, wordsOf } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { argumentsAfter } from '../syntax/arguments.js';
import { type Draft } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { lastSolid } from './normalisation.frame.js';
import { actorsOrOwners, behind, clauseAt, type Clause, distinct, draftOf, headOf, isState, otherSide, roles } from './relation-parts.js';
import { exerciseNouns, exerciseVerbs, meetingNouns, meetingVerbs } from './relation-words.data.js';
import { ownersOf, type Placed, placedActors } from './slots.js';

/** Talks, visits, committees and joint exercises between states. */
export function meetingDrafts(scene: Scene, memory: Memory): Draft[] {
  const drafts: Draft[] = [];
  scene.chunks.forEach((chunk, index) => {
    if (chunk.type === 'vg' && !meetingVerbs.has(chunk.word) && !exerciseVerbs.has(chunk.word)) return;
    const clause = chunk.type === 'vg' ? clauseAt(scene, memory, index) : undefined;
    const draft = clause === undefined ? committee(scene, memory, index) : (exercise(clause) ?? meeting(clause));
    if (draft !== undefined && !drafts.some((other) => other.kind === draft.kind && other.span.start < draft.span.end && draft.span.start < other.span.end)) drafts.push(draft);
  });
  return drafts;
}

function sidesOf(clause: Clause, objects: Clause['after']['objects']): Placed[] {
  const { scene, memory, subject, passive } = clause;
  const inSubject = scene.chunks.slice(subject.at, clause.at).filter(({ type }) => type === 'np');
  return distinct([...actorsOrOwners(scene, passive || subject.how === 'own' ? [...subject.chunks, ...inSubject] : subject.chunks, memory), ...actorsOrOwners(scene, objects, memory), ...actorsOrOwners(scene, behind(clause, /^(?:with|between|by|from|to|for|in|of)$/), memory)].filter(isState));
}

function exercise(clause: Clause): Draft | undefined {
  const { scene, lemma, after, passive, subject } = clause;
  const noun = [...after.objects, ...behind(clause, /^(?:in|of|on|with)$/), ...(passive ? subject.chunks : [])].find((np) => exerciseNouns.test(headOf(scene, np)));
  if (noun === undefined || !exerciseVerbs.has(lemma)) return undefined;
  const withheld = behind(clause, /^(?:in|off|at|near|on|of|over)$/).filter((np) => np !== noun);
  const sides = sidesOf({ ...clause, after: { ...after, phrases: after.phrases.filter(({ chunks }) => !chunks.some((np) => withheld.includes(np))) } }, [noun]);
  const joint = /\b(?:joint|bilateral|combined|trilateral|multinational)\b/i.test(wordsOf(scene, noun.from, noun.to));
  const all = sides.length > 1 || !joint ? sides : [...sides, ...otherSide(sides, clause.memory)];
  if (all.length < 2) return undefined;
  return draftOf(clause, { kind: 'exercise', rule: 'exercise.verb', actors: roles('party', all), object: noun, confidence: 0.75 });
}

function meeting(clause: Clause): Draft | undefined {
  const { scene, lemma, after, memory, subject, passive } = clause;
  if (!meetingVerbs.has(lemma)) return undefined;
  const people = placedActors(scene, subject.chunks, memory).filter(isState);
  const noun = [...after.objects, ...behind(clause, /^(?:for|of|in|during|after)$/), ...(passive ? subject.chunks : [])].find((np) => meetingNouns.test(headOf(scene, np)));
  const direct = lemma === 'meet' || lemma === 'visit' || lemma === 'host' || lemma === 'travel' || lemma === 'arrive' || lemma === 'confer';
  if (!direct && noun === undefined) return undefined;
  if (/^(?:guide|envisage|foresee)$/.test(lemma)) return framework(clause, noun);
  if (lemma === 'meet' && noun === undefined && after.objects.length > 0 && !after.objects.some((np) => /(?:counterpart|counterparts|minister|president|officials?|king|delegation|leaders?|envoy|ambassador|secretary|chief|premier|chancellor|commander|general)$/.test(headOf(scene, np)) || placedActors(scene, [np], memory).length > 0)) return undefined;
  const target = lemma === 'travel' || lemma === 'arrive' ? behind(clause, /^(?:to|in)$/) : after.objects;
  const sides = direct && people.length === 0 && noun === undefined ? [] : sidesOf({ ...clause, after: { ...after, phrases: after.phrases.filter(({ word }) => direct ? /^(?:with|between|by)$/.test(word) : /^(?:with|between|by|of)$/.test(word)) } }, target);
  const all = sides.length > 1 ? sides : (lemma === 'meet' || noun !== undefined) && (sides.length > 0 || passive) ? [...sides, ...otherSide(sides, memory)] : sides;
  if (all.length < 2) return undefined;
  return draftOf(clause, { kind: 'dialogue', rule: 'dialogue.verb', actors: roles('party', all), object: noun, confidence: 0.7 });
}

/** "the framework will guide consultations and regular dialogue throughout the year". */
function framework(clause: Clause, noun: ReturnType<typeof clause.after.objects.at>): Draft | undefined {
  const pair = otherSide([], clause.memory);
  if (pair.length !== 2 || noun === undefined) return undefined;
  const draft = draftOf(clause, { kind: 'dialogue', rule: 'dialogue.framework', actors: roles('party', pair), object: noun, confidence: 0.6 });
  const year = clause.scene.dates.find((reading) => reading.rule.startsWith('date.anaphoric') && reading.edtf !== null);
  if (year !== undefined) draft.date = { reading: year, edtf: year.edtf, basis: 'inherited' };
  return draft;
}

/** "the latest meeting of the Israel–Morocco Joint Military Committee", "a visit to Paris by the Emirati president". */
function committee(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const np = scene.chunks[at];
  if (np?.type !== 'np' || !/^(?:meeting|summit|talks|session|visit|round)$/.test(headOf(scene, np))) return undefined;
  const after = argumentsAfter(scene.chunks, at, () => false);
  const phrases = after.phrases.filter(({ word }) => /^(?:of|between|with|by|to)$/.test(word)).flatMap(({ chunks }) => [...chunks]);
  const named = phrases.flatMap((other) => [...statesIn(scene, other), ...placedActors(scene, [other], memory)]);
  const sides = distinct([...ownersOf(scene, np), ...named].filter(isState));
  if (sides.length < 2 || !/\b(?:during|after|at|following|latest|first|second|third|annual|hosted|in)\b/i.test(scene.text.slice(Math.max(scene.sentence.start, (scene.tokens[np.from]?.start ?? 0) - 24), scene.tokens[np.to - 1]?.end))) return undefined;
  const last = scene.chunks[lastSolid(scene, at, after.end)];
  const body = phrases.find((other) => statesIn(scene, other).length > 1);
  const draft = emptyDraft({ kind: 'dialogue', rule: 'dialogue.meeting-noun', scene, span: offsetsOf(scene, np.from, last?.to ?? np.to), trigger: offsetsOf(scene, np.from, np.to), chunk: at, actors: roles('party', sides) });
  draft.object = body === undefined ? offsetsOf(scene, np.from, np.to) : offsetsOf(scene, body.from, body.to);
  draft.confidence = 0.65;
  return draft;
}

/** Every state a phrase names, also inside the name of a joint body. */
function statesIn(scene: Scene, np: NonNullable<Scene['chunks'][number]>): Placed[] {
  return (np.mentions ?? [])
    .filter(({ entry }) => entry.kind === 'state' || entry.kind === 'demonym')
    .map(({ entry, from, to }) => ({ id: entry.id, name: wordsOf(scene, from, to), kind: 'state', state: entry.state, from, to, basis: 'literal', rule: 'actor.in-name', confidence: 0.85, scene }));
}
