import { type Scene, wordsOf } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { type Draft } from './draft.types.js';
import { brokerOf } from './broker.js';
import { actorsOrOwners, behind, clauseAt, type Clause, distinct, draftOf, headOf, isState, otherSide, roles } from './relation-parts.js';
import { ownersOf, type Placed, placedActors } from './slots.js';
import { againVerbs, tiesRows, type TiesRow, tiesVerbs } from './ties-rows.data.js';

/** What states do to their ties, told by a verb and its object: borders shut, aid frozen, ambassadors exchanged. */
export function tiesDrafts(scene: Scene, memory: Memory, before: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  scene.chunks.forEach(({ type, word }, at) => {
    const clause = type === 'vg' && tiesVerbs.has(word) ? clauseAt(scene, memory, at) : undefined;
    const draft = clause === undefined ? undefined : (byRow(clause, [...before, ...drafts]) ?? likewise(clause, [...before.slice(-6), ...drafts]) ?? sanctionAgain(clause, [...before.slice(-6), ...drafts]));
    // "…, ending a year-long row": what was just told, in other words
    const told = draft !== undefined && scene.chunks[at]?.verb?.finite === false && [...before, ...drafts].some((other) => other.scene === scene && other.kind === draft.kind);
    if (draft !== undefined && !told) drafts.push(draft);
  });
  return drafts;
}

function byRow(clause: Clause, before: readonly Draft[]): Draft | undefined {
  const { lemma, passive, subject, after } = clause;
  const things = passive ? subject.chunks : after.objects;
  for (const row of tiesRows) {
    if (!row.verbs.has(lemma)) continue;
    const thing = things.find((np) => fits(clause.scene, np, row));
    const draft = thing === undefined ? undefined : told(clause, row, thing, before);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

function fits(scene: Scene, np: Chunk, { nouns, words, not }: TiesRow): boolean {
  if (np.type !== 'np' || !nouns.test(headOf(scene, np))) return false;
  if (not?.test(wordsOf(scene, np.from, np.to)) === true) return false;
  return words === undefined || words.test(scene.text.slice(scene.sentence.start, scene.sentence.end));
}

function told(clause: Clause, row: TiesRow, thing: Chunk, before: readonly Draft[]): Draft | undefined {
  const { scene, memory, passive, subject, lemma } = clause;
  const doers = distinct(actorsOrOwners(scene, passive ? behind(clause, /^by$/) : subject.chunks, memory).filter(isSide));
  const inside = passive ? scene.chunks.slice(subject.at + 1, clause.at).filter(({ type }) => type === 'np') : [];
  const named = [...ownersOf(scene, thing), ...placedActors(scene, [thing], memory), ...actorsOrOwners(scene, [...behind(clause, row.other), ...inside], memory)];
  const others = distinct(named.filter(isSide)).filter(({ id }) => !doers.some((one) => one.id === id));
  const mutual = row.roles[0] === row.roles[1];
  const known = doers.length + others.length;
  if (known === 0 || (doers.length === 0 && (!passive || /^(?:talks|dialogue|consultations)$/.test(headOf(scene, thing))))) return undefined;
  if (mutual && known === 1) others.push(...otherSide([...doers, ...others], memory));
  if (!mutual && others.length === 0 && doers.length > 1) others.push(...doers.splice(1));
  if (!mutual && others.length === 0 && row.alone === true) others.push(...otherSide(doers, memory));
  // "Germany suspended aid to Rwanda and Britain halted most assistance": against whom was just told
  const same = !mutual && others.length === 0 ? before.findLast(({ kind, scene: where }) => kind === row.kind && where === scene)?.actors.filter(({ role, actor }) => role === row.roles[1] && !doers.some(({ id }) => id === actor.id)) : undefined;
  const inherited = (same ?? []).map((actor) => ({ ...actor, basis: 'inherited' as const }));
  if (doers.length + others.length + inherited.length < 2 && !(row.alone === true && !mutual)) return undefined;
  const broker = mutual ? brokerOf(scene, memory) : undefined;
  const sides = [...roles(row.roles[0], doers.slice(0, 3)), ...roles(row.roles[1], others.slice(0, 3)), ...inherited].filter(({ actor }) => actor.id !== broker?.actor.id);
  const draft = draftOf(clause, { kind: row.kind, rule: `${row.kind}.ties-row`, actors: broker === undefined ? sides : [...sides, broker], object: thing, confidence: 0.65 });
  if (row.lifts?.has(lemma) === true) draft.modality = 'cancelled';
  return draft;
}

const isSide = (actor: Placed): boolean => isState(actor) || actor.kind === 'body' || actor.kind === 'group';

/** "Nicaragua did so in December", "Bahrain followed suit": what was just told, of somebody else. */
function likewise(clause: Clause, before: readonly Draft[]): Draft | undefined {
  const { scene, lemma, subject, at, memory } = clause;
  const rest = scene.text.slice(scene.tokens[scene.chunks[at]?.to ?? 0]?.start ?? 0, scene.sentence.end);
  if (!(lemma === 'do' && /^(?:so|the same|likewise)\b/i.test(rest)) && !(lemma === 'follow' && /^suit\b/i.test(rest))) return undefined;
  const model = before.findLast(({ kind, scene: where }) => /^(?:sanction|normalisation|criticism)$/.test(kind) && scene.sentence.index - where.sentence.index <= 1);
  const doers = distinct(placedActors(scene, subject.chunks, memory).filter(isSide));
  const [first] = model?.actors ?? [];
  if (model === undefined || first === undefined || doers.length === 0) return undefined;
  const others = model.actors.slice(1).filter(({ actor }) => !doers.some(({ id }) => id === actor.id)).map((actor) => ({ ...actor, basis: 'inherited' as const }));
  return draftOf(clause, { kind: model.kind, rule: `${model.kind}.likewise`, actors: [...roles(first.role, doers), ...others], confidence: 0.55 });
}

/** "reimposed sanctions in 2018 and tightened them in February": the measure of the clause before. */
function sanctionAgain(clause: Clause, before: readonly Draft[]): Draft | undefined {
  const { scene, lemma, after, passive } = clause;
  const model = before.findLast(({ kind, scene: where }) => kind === 'sanction' && scene.sentence.index - where.sentence.index <= 1);
  if (model === undefined || passive || !againVerbs.has(lemma) || !/^(?:it|them)$/.test(scene.chunks[clause.at + 1]?.word ?? '') || after.objects.length > 1) return undefined;
  const draft = draftOf(clause, { kind: 'sanction', rule: 'sanction.again', actors: model.actors.map((actor) => ({ ...actor, basis: 'inherited' as const })), confidence: 0.55 });
  if (/^(?:lift|ease|relax|suspend)$/.test(lemma)) draft.modality = 'cancelled';
  return { ...draft, span: { start: draft.trigger.start, end: draft.span.end } };
}
