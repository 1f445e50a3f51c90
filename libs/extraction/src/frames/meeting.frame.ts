import { offsetsOf, type Scene, wordsOf } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { argumentsAfter, describes } from '../syntax/arguments.js';
import { subjectOf } from '../syntax/subject.js';
import { type Draft } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { lastSolid } from './normalisation.frame.js';
import { actorsOrOwners, behind, clauseAt, type Clause, distinct, draftOf, headOf, isParty, isState, otherSide, roles } from './relation-parts.js';
import { exerciseNouns, exerciseVerbs, meetingNouns, meetingVerbs } from './relation-words.data.js';
import { titledName } from '../actors/resolve-actors.js';
import { ownersOf, type Placed, placedActors } from './slots.js';

export const gatheringNouns = /^(?:meeting|summit|talks|session|visit|round|dialogue|consultations|council|conference|forum)$/;

/** Talks, visits, committees and joint exercises between states. */
export function meetingDrafts(scene: Scene, memory: Memory): Draft[] {
  const drafts: Draft[] = [];
  scene.chunks.forEach((chunk, index) => {
    if (chunk.type === 'vg' && !meetingVerbs.has(chunk.word) && !exerciseVerbs.has(chunk.word)) return;
    const clause = chunk.type === 'vg' ? clauseAt(scene, memory, index) : undefined;
    const draft = clause === undefined ? committee(scene, memory, index) : (exercise(clause) ?? meeting(clause));
    if (draft?.rule === 'dialogue.pair' && drafts.some(({ kind }) => kind === 'dialogue')) return;
    // "The third session of the committee is to be held": told by its noun already
    if (draft?.object != null && drafts.some(({ kind, span }) => kind === draft.kind && draft.object !== null && draft.object.start >= span.start && draft.object.start < span.end)) return;
    if (draft !== undefined && !drafts.some((other) => other.kind === draft.kind && other.span.start < draft.span.end && draft.span.start < other.span.end)) drafts.push(draft);
  });
  return drafts;
}

function sidesOf(clause: Clause, objects: Clause['after']['objects']): Placed[] {
  const { scene, memory, subject, passive } = clause;
  const doers = clause.subject.how === 'relative' && placedActors(scene, subject.chunks, memory).length === 0 ? matrixSubject(scene, subject.at) : [];
  const relative = scene.chunks.findIndex(({ type }, at) => at > subject.at && at < clause.at && (type === 'rel' || type === 'comma'));
  const inSubject = scene.chunks.slice(subject.at, relative === -1 ? clause.at : relative).filter(({ type }) => type === 'np');
  return distinct([...actorsOrOwners(scene, passive || subject.how === 'own' ? [...subject.chunks, ...inSubject] : [...subject.chunks, ...doers], memory), ...actorsOrOwners(scene, objects, memory), ...actorsOrOwners(scene, behind(clause, /^(?:with|alongside|between|by|from|to|for|in|of)$/), memory)].filter(isParty));
}

/** "Britain dispatched a warship, which took part in drills": whose ship it is. */
function matrixSubject(scene: Scene, before: number): readonly Scene['chunks'][number][] {
  const verb = scene.chunks.findLastIndex((chunk, at) => at < before && chunk.verb?.finite === true);
  return verb === -1 ? [] : subjectOf(scene.chunks, verb).chunks;
}

function exercise(clause: Clause): Draft | undefined {
  const { scene, lemma, after, passive, subject } = clause;
  const about = passive || HAPPENING.test(lemma) ? [...subject.chunks, ...appositions(clause)] : [];
  const noun = [...after.objects, ...behind(clause, /^(?:in|of|on|with)$/), ...about].find((np) => isExercise(scene, np));
  if (!exerciseVerbs.has(lemma)) return undefined;
  if (noun === undefined) return together(clause);
  const withheld = behind(clause, /^(?:in|off|at|near|on|of|over)$/).filter((np) => np !== noun);
  const sides = sidesOf({ ...clause, after: { ...after, phrases: after.phrases.filter(({ chunks }) => !chunks.some((np) => withheld.includes(np))) } }, [noun]);
  const joint = /\b(?:joint|bilateral|combined|trilateral|multinational|annual|regular)\b/i.test(wordsOf(scene, noun.from, noun.to));
  const taking = /^(?:take|participate|join)$/.test(lemma);
  const all = sides.length > 1 || !(joint || taking) ? sides : [...sides, ...otherSide(sides, clause.memory)];
  const alone = /^(?:hold|stage|conduct|launch|begin|start|complete|conclude|carry|end|take|join|participate|attend|observe)$/.test(lemma) && placedActors(scene, passive ? behind(clause, /^by$/) : subject.chunks, clause.memory).some(isState);
  if (all.length < (alone ? 1 : 2)) return undefined;
  return draftOf(clause, { kind: 'exercise', rule: 'exercise.verb', actors: roles('party', all), object: noun, confidence: 0.75 });
}

/** Verbs of what goes on: the exercise itself is their subject. */
const HAPPENING = /^(?:run|begin|start|end|take|conclude|wrap|kick|open|finish)$/;

/** "VINBAX, the annual army drill, was held": what explains a name between commas. */
function appositions({ scene, subject, at }: Clause): readonly Scene['chunks'][number][] {
  return scene.chunks.slice(subject.at + 1, at).filter((np, i, all) => np.type === 'np' && all[i - 1]?.type === 'comma');
}

/** The head is an exercise, or its name follows: "exercise Arandu", "the two-week drill Indigo Defender". */
function isExercise(scene: Scene, np: Clause['after']['objects'][number]): boolean {
  if (np.type !== 'np' || exerciseNouns.test(headOf(scene, np))) return np.type === 'np';
  if (/^(?:patrols?|sails?|sailing|overflight|flypast|passage)$/.test(headOf(scene, np)) && /\b(?:joint|similar|multilateral|bilateral|combined|coordinated|maritime|cooperative|naval)\b/i.test(wordsOf(scene, np.from, np.to))) return true;
  const at = scene.tokens.findIndex(({ norm }, index) => index >= np.from && index < np.to && exerciseNouns.test(norm));
  return at !== -1 && at < np.to - 1 && scene.tokens[at + 1]?.cap === true;
}

/** "Soldiers of A and B trained together", with no name for the exercise. */
function together(clause: Clause): Draft | undefined {
  const { scene, lemma, after } = clause;
  if (!/^(?:train|sail|drill|fly|patrol|manoeuvre|exercise)$/.test(lemma) || !/\b(?:together|side by side|alongside|jointly)\b/i.test(scene.text.slice(scene.sentence.start, scene.sentence.end))) return undefined;
  const sides = sidesOf({ ...clause, after: { ...after, phrases: after.phrases.filter(({ word }) => /^(?:with|alongside)$/.test(word)) } }, []);
  return sides.length < 2 ? undefined : draftOf(clause, { kind: 'exercise', rule: 'exercise.together', actors: roles('party', sides), confidence: 0.7 });
}

/** "Talks between Ankara and London resumed": the meeting itself is the subject. */
const STARTING = /^(?:resume|begin|open|conclude|launch|start|end|continue|drag|stall|reconvene|take)$/;

/** Verbs that make a meeting only of an official who is received, or of a visit that is paid. */
const RECEIVING = /^(?:receive|welcome|pay|take|stage|see|telephone|phone|ring|call)$/;

/** Verbs of talks at a distance or between two: the sides are the callers. */
const CALLING = /^(?:see|telephone|phone|ring|call)$/;

function meeting(clause: Clause): Draft | undefined {
  const { scene, lemma, after, memory, subject, passive } = clause;
  if (!meetingVerbs.has(lemma)) return undefined;
  const people = placedActors(scene, subject.chunks, memory).filter(isState);
  const noun = [...after.objects, ...behind(clause, /^(?:for|of|in|during|after)$/), ...(passive || STARTING.test(lemma) ? subject.chunks : [])].find((np) => meetingNouns.test(headOf(scene, np)) && !(headOf(scene, np) === 'retreat' && !/\b(?:leaders|ministers|summit|presidential|council|cabinet|informal)\b/i.test(wordsOf(scene, np.from, np.to))));
  if (lemma === 'take' && !(headOf(scene, after.objects[0]) === 'place' && subject.chunks.some((np) => meetingNouns.test(headOf(scene, np))))) return undefined;
  if (RECEIVING.test(lemma) && lemma !== 'pay' && lemma !== 'take' && !(people.length > 0 && after.objects.some((np) => /^counterparts?$/.test(headOf(scene, np)) || placedActors(scene, [np], memory).some((actor) => actor.kind === 'person' || actor.kind === 'government')))) return undefined;
  // "a ceremony hosted by President Trump"
  if (lemma === 'host' && describes(scene.chunks, clause.at) && !subject.chunks.some((np) => meetingNouns.test(headOf(scene, np)))) return undefined;
  // "will host matches of the World Cup"
  if (lemma === 'host' && noun === undefined && actorsOrOwners(scene, [...after.objects, ...behind(clause, /^(?:between|for)$/)], memory).length === 0) return undefined;
  if (lemma === 'pay' && !after.objects.some((np) => headOf(scene, np) === 'visit')) return undefined;
  if (CALLING.test(lemma) && (passive || scene.chunks[clause.at + 1]?.type !== 'np')) return undefined;
  const direct = /^(?:receive|welcome|pay)$/.test(lemma) || CALLING.test(lemma) || lemma === 'meet' || lemma === 'visit' || lemma === 'host' || (lemma === 'attend' && noun !== undefined) || lemma === 'travel' || lemma === 'arrive' || lemma === 'confer' || (lemma === 'discuss' && people.length > 0 && placedActors(scene, behind(clause, /^with$/), memory).some(({ kind }) => kind === 'person' || kind === 'government'));
  if (lemma === 'be') return inTown(clause, noun);
  if (!direct && noun === undefined) return undefined;
  if (/^(?:guide|envisage|foresee)$/.test(lemma)) return framework(clause, noun);
  if (lemma === 'meet' && noun === undefined && after.objects.length > 0 && !after.objects.some((np) => /(?:counterpart|counterparts|minister|president|officials?|king|delegation|leaders?|envoy|ambassador|secretary|chief|premier|chancellor|commander|general)$/.test(headOf(scene, np)) || placedActors(scene, [np], memory).length > 0)) return undefined;
  const target = lemma === 'travel' || lemma === 'arrive' || lemma === 'pay' ? behind(clause, /^(?:to|in)$/) : after.objects;
  const sides = direct && people.length === 0 && noun === undefined ? [] : sidesOf({ ...clause, after: { ...after, phrases: after.phrases.filter(({ word }) => direct ? /^(?:with|between|by)$/.test(word) : /^(?:with|between|by|of)$/.test(word)) } }, target);
  const ground = /^(?:visit|travel|arrive|pay)$/.test(lemma) ? distinct([...sides, ...target.flatMap((np) => placesIn(scene, np))]) : sides;
  if (ground.length > sides.length && ground.length > 1) return draftOf(clause, { kind: 'dialogue', rule: 'dialogue.visit', actors: roles('party', ground), object: noun, confidence: 0.65 });
  const visited = lemma === 'visit' && ground.length === 1 && sides.length === 0 && subject.chunks.some(({ type }) => type === 'np') ? [...ground, ...otherSide(ground, memory)] : [];
  if (visited.length > 1) return draftOf(clause, { kind: 'dialogue', rule: 'dialogue.visit', actors: roles('party', visited), object: noun, confidence: 0.55 });
  const own = sides.length === 0 ? betweenUs(clause, noun) : [];
  if (own.length > 1) return draftOf(clause, { kind: 'dialogue', rule: 'dialogue.pair', actors: roles('party', own), object: noun, confidence: 0.55 });
  const round = hosting(clause);
  if (round !== undefined) return round;
  // "He will also meet U.S. officials", said of an American: no meeting of states
  const met = lemma === 'meet' && people.length > 0 ? actorsOrOwners(scene, [...after.objects, ...behind(clause, /^with$/)], memory) : [];
  if (sides.length === 1 && met.length > 0) return undefined;
  const guest = sides.length === 1 ? unknownGuest(clause, sides) : [];
  const all = guest.length > 0 ? [...sides, ...guest] : sides.length > 1 ? sides : (lemma === 'meet' || noun !== undefined) && (sides.length > 0 || passive) && !amongThemselves(clause) ? [...sides, ...otherSide(sides, memory)] : sides;
  if (all.length < 2 || !(all.some(isState) || headOf(scene, noun) === 'summit')) return undefined;
  return draftOf(clause, { kind: 'dialogue', rule: 'dialogue.verb', actors: roles('party', all), object: noun, confidence: 0.7 });
}

/** "The central bank met", "the ministry will continue talks with the unions": nobody is left out. */
function amongThemselves(clause: Clause): boolean {
  const { scene, memory, lemma, subject, after } = clause;
  const others = counterpartsOf(clause);
  if (others.length > 0) return !others.some((np) => OFFICIAL.test(headOf(scene, np)) || placedActors(scene, [np], memory).length > 0);
  const [sitter] = subject.chunks;
  return lemma === 'meet' && after.objects.length === 0 && subject.chunks.length === 1 && sitter?.type === 'np' && BODY.test(headOf(scene, sitter));
}

/** The phrases that say with whom, beside the subject or behind the verb. */
function counterpartsOf({ scene, subject, at, after }: Clause): readonly Scene['chunks'][number][] {
  const beside = scene.chunks.slice(subject.at, at).filter((np, i, all) => np.type === 'np' && /^(?:with|between)$/.test(all[i - 1]?.word ?? ''));
  return [...beside, ...after.phrases.filter(({ word }) => /^(?:with|between)$/.test(word)).flatMap(({ chunks }) => [...chunks])];
}

/** Whom one meets for another state. */
const OFFICIAL = /(?:counterpart|counterparts|ministers?|presidents?|officials?|king|delegations?|leaders?|envoys?|ambassadors?|secretary|chiefs?|premier|chancellor|commanders?|generals?|sides?|them|him|her)$/;

/** What meets by itself. */
const BODY = /^(?:bank|reserve|court|parliament|senate|congress|cabinet|board|committee|assembly|government|council|party|federation|association|union|chamber|house)$/;

/** "The joint commission will hold its third session", "Technical talks are to start": those whom the report is about. */
function betweenUs(clause: Clause, noun: Scene['chunks'][number] | undefined): Placed[] {
  const { scene, memory, subject, lemma } = clause;
  if (noun === undefined) return [];
  const body = subject.chunks.some((np) => /\b(?:joint|bilateral|mixed|intergovernmental|binational)\b.*\b(?:commission|committee|council|group|panel)\b/i.test(wordsOf(scene, np.from, np.to)));
  const talks = STARTING.test(lemma) && subject.chunks.includes(noun) && /^(?:talks|negotiations|consultations)$/.test(headOf(scene, noun)) && counterpartsOf(clause).length === 0;
  return body || talks ? otherSide([], memory) : [];
}

/** "The minister was in the Kazakh capital for talks". */
function inTown(clause: Clause, noun: Scene['chunks'][number] | undefined): Draft | undefined {
  const { scene, memory, subject } = clause;
  const ground = behind(clause, /^in$/);
  if (noun === undefined || ground.length === 0 || !behind(clause, /^for$/).includes(noun)) return undefined;
  const guests = placedActors(scene, subject.chunks, memory).filter(isState).slice(0, 1);
  const sides = distinct([...guests, ...ground.flatMap((np) => [...placedActors(scene, [np], memory), ...placesIn(scene, np), ...ownersOf(scene, np)])]);
  return guests.length === 0 || sides.length < 2 ? undefined : draftOf(clause, { kind: 'dialogue', rule: 'dialogue.in-town', actors: roles('party', sides.slice(0, 2)), object: noun, confidence: 0.6 });
}

/** "Paris hosted talks between Baku and Yerevan": the ground is the host's, the talks are the others'. */
function hosting(clause: Clause): Draft | undefined {
  const { scene, memory, lemma, subject, after } = clause;
  const brokering = /^(?:mediate|broker|facilitate)$/.test(lemma);
  if (lemma !== 'host' && !brokering) return undefined;
  const hosts = placedActors(scene, subject.chunks, memory).filter(isState).slice(0, 1);
  const named = distinct(actorsOrOwners(scene, behind(clause, /^(?:between|among)$/), memory).filter(isState)).filter(({ id }) => id !== hosts[0]?.id);
  const guests = named.length === 0 && brokering && hosts.length > 0 ? otherSide([], memory).filter(({ id }) => id !== hosts[0]?.id) : named;
  const noun = [...after.objects, ...behind(clause, /^(?:for|of|in)$/)].find((np) => meetingNouns.test(headOf(scene, np)));
  return guests.length < 2 || noun === undefined ? undefined : draftOf(clause, { kind: 'dialogue', rule: 'dialogue.hosted', actors: [...roles('party', guests), ...roles(brokering ? 'broker' : 'host', hosts)], object: noun, confidence: 0.65 });
}

/** "Tsai met the House Speaker Kevin McCarthy in California", "Foreign Minister X attended his swearing-in": an official no list has. */
function unknownGuest(clause: Clause, sides: readonly Placed[]): Placed[] {
  const { scene, memory, subject, after } = clause;
  const official = [...subject.chunks, ...after.objects].find((np) => np.type === 'np' && titledName(scene, np) && placedActors(scene, [np], memory).length === 0);
  if (official === undefined) return [];
  const pair = otherSide(sides, memory);
  if (pair.length > 0) return pair;
  const ground = behind(clause, /^in$/).flatMap((np) => placesIn(scene, np)).filter(({ id }) => id !== sides[0]?.id).slice(0, 1);
  return subject.chunks.includes(official) ? memory.homeOf(sides).map(({ actor, scene: where }) => ({ ...actor, scene: where })) : ground;
}

/** "the framework will guide consultations and regular dialogue throughout the year". */
function framework(clause: Clause, noun: ReturnType<typeof clause.after.objects.at>): Draft | undefined {
  const pair = otherSide([], clause.memory);
  if (pair.length !== 2 || noun === undefined) return undefined;
  const draft = draftOf(clause, { kind: 'dialogue', rule: 'dialogue.framework', actors: roles('party', pair), object: noun, confidence: 0.6 });
  if (clause.lemma !== 'guide') draft.modality = 'planned';
  const year = clause.scene.dates.find((reading) => reading.rule.startsWith('date.anaphoric') && reading.edtf !== null);
  if (year !== undefined) draft.date = { reading: year, edtf: year.edtf, basis: 'inherited' };
  return draft;
}

/** "the latest meeting of the Israel–Morocco Joint Military Committee", "a visit to Paris by the Emirati president". */
function committee(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const np = scene.chunks[at];
  if (np?.type !== 'np' || !gatheringNouns.test(headOf(scene, np))) return undefined;
  const after = argumentsAfter(scene.chunks, at, () => false);
  const phrases = after.phrases.filter(({ word }) => /^(?:of|between|with|by|to)$/.test(word)).flatMap(({ chunks }) => [...chunks]);
  const named = phrases.flatMap((other) => [...statesIn(scene, other), ...placedActors(scene, [other], memory)]);
  const own = distinct([...ownersOf(scene, np), ...named].filter(isState));
  const numbered = /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|\d+(?:st|nd|rd|th)|inaugural|annual|latest)\b.*\b(?:Dialogue|Consultations|Council|Talks|Session|Forum)$/.test(wordsOf(scene, np.from, np.to));
  const joint = numbered || phrases.some((other) => /\b(?:joint|bilateral|mixed)\b.*\b(?:committee|commission|council|group)$/i.test(wordsOf(scene, other.from, other.to)));
  const guest = own.length === 1 && headOf(scene, np) === 'visit' ? visitor(scene, memory, at) : [];
  const sides = guest.length > 0 ? distinct([...guest, ...own]) : own.length < 2 && joint ? distinct([...own, ...otherSide(own, memory)]) : own;
  if (sides.length < 2 || !/\b(?:during|after|at|following|latest|first|second|third|annual|hosted|in|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th)|inaugural)\b/i.test(scene.text.slice(Math.max(scene.sentence.start, (scene.tokens[np.from]?.start ?? 0) - 24), scene.tokens[np.to - 1]?.end))) return undefined;
  const last = scene.chunks[lastSolid(scene, at, after.end)];
  const body = phrases.find((other) => statesIn(scene, other).length > 1);
  const draft = emptyDraft({ kind: 'dialogue', rule: 'dialogue.meeting-noun', scene, span: offsetsOf(scene, np.from, last?.to ?? np.to), trigger: offsetsOf(scene, np.from, np.to), chunk: at, actors: roles('party', sides) });
  draft.object = body === undefined ? offsetsOf(scene, np.from, np.to) : offsetsOf(scene, body.from, body.to);
  draft.confidence = 0.65;
  return draft;
}

/** "The chief of staff is on a four-day visit to Nepal": whose visit it is. */
function visitor(scene: Scene, memory: Memory, at: number): Placed[] {
  const verb = scene.chunks.slice(Math.max(0, at - 3), at).findLastIndex(({ type }) => type === 'vg');
  const index = Math.max(0, at - 3) + verb;
  return verb === -1 || !/^(?:be|begin|start|end|conclude|make|leave|embark|depart)$/.test(scene.chunks[index]?.word ?? '') ? [] : placedActors(scene, subjectOf(scene.chunks, index).chunks, memory).filter(isState).slice(0, 1);
}

/** The state a town lies in: who visits it visits that state. */
function placesIn(scene: Scene, np: NonNullable<Scene['chunks'][number]>): Placed[] {
  return (np.mentions ?? [])
    .filter(({ entry }) => entry.state !== null && (entry.kind === 'place' || entry.kind === 'capital'))
    .map(({ entry, from, to }) => ({ id: entry.state ?? '', name: wordsOf(scene, from, to), kind: 'state', state: entry.state, from, to, basis: 'normalised', rule: 'actor.by-place', confidence: 0.7, scene }));
}

/** Every state a phrase names, also inside the name of a joint body. */
function statesIn(scene: Scene, np: NonNullable<Scene['chunks'][number]>): Placed[] {
  return (np.mentions ?? [])
    .filter(({ entry }) => entry.kind === 'state' || entry.kind === 'demonym')
    .map(({ entry, from, to }) => ({ id: entry.id, name: wordsOf(scene, from, to), kind: 'state', state: entry.state, from, to, basis: 'literal', rule: 'actor.in-name', confidence: 0.85, scene }));
}
