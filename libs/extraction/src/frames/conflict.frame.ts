import { offsetsOf, type Scene, wordsOf } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { argumentsAfter } from '../syntax/arguments.js';
import { type Draft } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { lastSolid } from './normalisation.frame.js';
import { actorsOrOwners, behind, clauseAt, type Clause, distinct, draftOf, headOf, isState, otherSide, roles } from './relation-parts.js';
import { criticVerbs, exportNouns, outcryNouns, outcryVerbs, protestNouns, protestVerbs, sanctionNouns, sanctionVerbs } from './relation-words.data.js';
import { dealNouns } from './deal-words.data.js';
import { ownersOf, placedActors } from './slots.js';
import { thingOf } from './things.js';

export const conflictVerbs: ReadonlySet<string> = new Set(['erupt', 'spread', 'flare', 'follow', 'continue', 'call', 'chant', 'demand', 'picket', 'brand', 'label', 'describe', 'dub', 'term', 'burn', 'storm', 'torch', ...sanctionVerbs, ...criticVerbs, ...outcryVerbs, ...protestVerbs, 'take', 'hold', 'stage', 'organise', 'organize', 'join']);

export const debateNouns = /^(?:debate|criticism|backlash|opposition|protests|controversy|outcry|anger)$/;

/** Sanctions, criticism and protest. */
export function conflictDrafts(scene: Scene, memory: Memory): Draft[] {
  const drafts: Draft[] = [];
  scene.chunks.forEach((chunk, index) => {
    if (chunk.type === 'vg' && !conflictVerbs.has(chunk.word)) return;
    const clause = chunk.type === 'vg' ? clauseAt(scene, memory, index) : undefined;
    const draft = clause === undefined ? debate(scene, memory, index) : (sanction(clause) ?? criticism(clause) ?? branded(clause) ?? outcry(clause) ?? protest(clause));
    if (draft !== undefined && !drafts.some((other) => other.kind === draft.kind && (!several(draft) || (other.span.start < draft.span.end && draft.span.start < other.span.end)))) drafts.push(draft);
  });
  return drafts;
}

/** Kinds a sentence may tell twice: of sanctions any, of criticism where each time a state speaks. */
const several = ({ kind, actors }: Draft): boolean => kind === 'sanction' || (kind === 'criticism' && actors.some(({ role }) => role === 'critic'));

function sanction(clause: Clause): Draft | undefined {
  const { scene, lemma, after, passive, subject, memory } = clause;
  if (!sanctionVerbs.has(lemma)) return undefined;
  const severed = severedTies(clause) ?? expelled(clause);
  if (severed !== undefined) return severed;
  const things = passive ? subject.chunks : after.objects;
  const ofThings = behind(clause, /^(?:of|in|for)$/).some((np) => thingOf(scene, np) !== undefined) ? ' arms' : '';
  const lifting = /^(?:lift|ease|relax|prolong|renew|maintain|remove|waive|expand|sever|break|downgrade)$/.test(lemma);
  const noun = things.find((np) => sanctionNouns.test(headOf(scene, np)) || (!lifting && exportNouns.test(headOf(scene, np)) && /\b(?:arms|weapons?|defen[cs]e|military|exports?|drone|missile|ammunition|export|parts)\b/i.test(wordsOf(scene, np.from, np.to) + ofThings)));
  const blunt = lemma === 'sanction' || lemma === 'blacklist' || lemma === 'embargo';
  if (noun === undefined && !blunt) return undefined;
  // "refused three licences for parts": only papers are refused by who issues them
  if (/^(?:refuse|deny)$/.test(lemma) && !/^(?:licen[cs]es?|permits?)$/.test(headOf(scene, noun))) return undefined;
  if (lemma === 'put' && !/\bon (?:ice|hold)\b/i.test(wordsOf(scene, scene.chunks[clause.at]?.from ?? 0, scene.chunks[after.end - 1]?.to ?? 0))) return undefined;
  const imposers = passive ? placedActors(scene, behind(clause, /^by$/), memory) : placedActors(scene, subject.chunks, memory);
  const between = passive ? scene.chunks.slice(subject.at, clause.at).filter(({ type }) => type === 'np') : [];
  const targets = actorsOrOwners(scene, blunt ? [...things, ...behind(clause, /^(?:against|on)$/)] : [...behind(clause, /^(?:on|against|to|for|with)$/), ...between.slice(1)], memory).filter(({ id }) => !imposers.some((other) => other.id === id));
  // "It had imposed the ban in 2021": on whom was told before
  if (targets.length === 0 && imposers.length === 1 && noun !== undefined && /^(?:the|that|this|its)$/.test(scene.tokens[noun.from]?.norm ?? '')) targets.push(...otherSide(imposers, memory));
  if (targets.length === 0 || (imposers.length === 0 && !passive)) return undefined;
  const draft = draftOf(clause, { kind: 'sanction', rule: 'sanction.verb', actors: [...roles('party', imposers), ...roles('target', distinct(targets))], object: noun, confidence: 0.75 });
  if (/^(?:lift|remove|ease|relax|waive)$/.test(lemma)) draft.modality = 'cancelled';
  return draft;
}

/** "expelled the Swedish ambassador", "recalled its envoy to Kigali". */
function expelled(clause: Clause): Draft | undefined {
  const { scene, lemma, after, passive, subject, memory } = clause;
  if (!/^(?:expel|recall|withdraw|pull)$/.test(lemma)) return undefined;
  const envoy = (passive ? subject.chunks : after.objects).find((np) => /^(?:ambassadors?|envoys?|diplomats?|attach[eé]s?|consuls?|commissioners?)$/.test(headOf(scene, np)));
  if (envoy === undefined) return undefined;
  const parties = distinct(placedActors(scene, passive ? behind(clause, /^by$/) : subject.chunks, memory).filter(isState)).slice(0, 1);
  const targets = distinct([...ownersOf(scene, envoy), ...actorsOrOwners(scene, behind(clause, /^(?:to|of|from|in)$/), memory)].filter((actor) => isState(actor) && !parties.some(({ id }) => id === actor.id)));
  if (targets.length === 0 && scene.tokens[envoy.from]?.norm === 'its') targets.push(...otherSide(parties, memory).filter(isState));
  return parties.length === 0 || targets.length === 0 ? undefined : draftOf(clause, { kind: 'sanction', rule: 'sanction.envoy', actors: [...roles('party', parties), ...roles('target', targets.slice(0, 1))], object: envoy, confidence: 0.65 });
}

/** "broke off diplomatic relations with Israel", "severed ties": the opposite of a normalisation. */
function severedTies(clause: Clause): Draft | undefined {
  const { scene, lemma, after, passive, subject, memory } = clause;
  if (!/^(?:sever|cut|break|downgrade|suspend|freeze)$/.test(lemma)) return undefined;
  const ties = [...(passive ? subject.chunks : after.objects), ...behind(clause, /^off$/)].find((np) => /^(?:ties|relations)$/.test(headOf(scene, np)));
  if (ties === undefined) return undefined;
  const parties = distinct([...actorsOrOwners(scene, passive ? behind(clause, /^by$/) : subject.chunks, memory), ...actorsOrOwners(scene, [...behind(clause, /^(?:with|between)$/)], memory)].filter(isState));
  return parties.length < 2 ? undefined : draftOf(clause, { kind: 'sanction', rule: 'sanction.ties', actors: [...roles('party', parties.slice(0, 1)), ...roles('target', parties.slice(1))], object: ties, confidence: 0.7 });
}

function criticism(clause: Clause): Draft | undefined {
  const { scene, lemma, after, subject, memory, passive } = clause;
  if (!criticVerbs.has(lemma)) return undefined;
  // "denounced its defence accords with Paris": gave notice of them
  if (lemma === 'denounce' && after.objects.some((np) => scene.tokens[np.from]?.norm === 'its' && /^(?:agreements?|accords?|pacts?|treat(?:y|ies))$/.test(headOf(scene, np)))) return undefined;
  // "firms accused of arming rebels": said of them in passing
  if (lemma === 'accuse' && !passive && scene.chunks[clause.at - 1]?.type === 'np' && scene.chunks[clause.at + 1]?.word === 'of') return undefined;
  const strong = !/^(?:oppose|reject|attack|fault|object)$/.test(lemma);
  if (lemma === 'reject' && (passive ? subject.chunks : after.objects).some((np) => /^(?:price|prices|offer|offers|bid|bids|tender|proposal|proposals|request)$/.test(headOf(scene, np)))) return undefined;
  const critics = actorsOrOwners(scene, passive ? behind(clause, /^by$/) : subject.chunks, memory);
  const about = passive ? subject.chunks : [...after.objects, ...behind(clause, /^(?:with|between|of|over|for|against|to)$/)];
  const targets = actorsOrOwners(scene, about, memory).filter(({ id, kind }) => !critics.some((other) => other.id === id) && kind !== 'media');
  // "The air force objected to the sale": what it minds is told, if not whose it is
  const minded = lemma === 'object' && critics.length > 0 && about.some((np) => thingOf(scene, np) !== undefined || dealNouns.has(headOf(scene, np)) || /^(?:plans?|decision|purchases?|deliver(?:y|ies))$/.test(headOf(scene, np)));
  if (!strong && !minded && (critics.length === 0 || targets.length === 0)) return undefined;
  const opposed = /^(?:opposition|critics|activists|lawmakers|campaigners|human rights|rights|residents|unions|members)/i.test(wordsOf(scene, subject.chunks[0]?.from ?? 0, subject.chunks[0]?.to ?? 0)) && strong && about.some((np) => thingOf(scene, np) !== undefined || dealNouns.has(headOf(scene, np)) || COURSES.test(headOf(scene, np)));
  if (critics.length + targets.length === 0 && !opposed) return undefined;
  const unnamed = critics.length === 0 && !/^(?:opposition|human rights|rights|campaign|civil society|watchdog|trade unions|amnesty|critics|parties|groups|activists|lawmakers|segments|members|ngos|campaigners|unions|party|residents|citizens)/i.test(wordsOf(scene, subject.chunks[0]?.from ?? 0, subject.chunks[0]?.to ?? 0).toLowerCase());
  if (unnamed && targets.length === 0) return undefined;
  return draftOf(clause, { kind: 'criticism', rule: 'criticism.verb', actors: [...roles('critic', distinct(critics)), ...roles('target', distinct(targets))], object: about[0], confidence: 0.7 });
}

/** "called the agreement an act of aggression", "described the visit as a provocation". */
function branded(clause: Clause): Draft | undefined {
  const { scene, memory, lemma, after, subject, passive } = clause;
  if (!/^(?:call|brand|label|describe|dub|term)$/.test(lemma) || passive) return undefined;
  const critics = distinct(actorsOrOwners(scene, subject.chunks, memory).filter(isState));
  const words = wordsOf(scene, scene.chunks[clause.at]?.to ?? 0, scene.chunks[after.end - 1]?.to ?? 0);
  const officials = /^(?:officials?|diplomats?|lawmakers?|leaders?|commission|parliament|senators?|legislators|mps|meps)$/.test(headOf(scene, subject.chunks[0]));
  if ((critics.length === 0 && !officials) || !BLAME.test(words)) return undefined;
  const targets = distinct(actorsOrOwners(scene, after.objects, memory).filter(isState)).filter(({ id }) => !critics.some((other) => other.id === id));
  return draftOf(clause, { kind: 'criticism', rule: 'criticism.branded', actors: [...roles('critic', critics), ...roles('target', targets)], object: after.objects[0], confidence: 0.6 });
}

const BLAME = /\b(?:aggression|provocations?|provocative|violation|breach|betrayal|unacceptable|illegal|unlawful|illegitimate|threat|mistake|outrage|outrageous|disgrace|hostile|irresponsible|reckless|terrorism|interference|blackmail|farce|null and void|unfriendly|escalation|insult|dangerous|unjustified)\b/i;

/** What a government is blamed for at home. */
const COURSES = /^(?:process|decision|move|visit|rapprochement|normali[sz]ation|ties|relations|talks|policy|thaw|pact|accord|treaty|reconciliation|agreements|plan|step|partnership|alliance|cooperation|overture|opening)$/;

/** "it draws criticism from …", "has raised concerns among neighbours". */
function outcry(clause: Clause): Draft | undefined {
  const { scene, lemma, after, subject, memory } = clause;
  const noun = after.objects.find((np) => outcryNouns.test(headOf(scene, np)));
  if (noun === undefined || !outcryVerbs.has(lemma)) return undefined;
  const official = /^(?:raise|express|voice)$/.test(lemma) ? placedActors(scene, subject.chunks, memory).filter((actor) => isState(actor) && actor.basis !== 'inherited') : [];
  if (official.length > 0 || /^(?:express|voice)$/.test(lemma)) {
    if (official.length === 0) return street(clause) ? draftOf(clause, { kind: 'criticism', rule: 'criticism.voiced', actors: [], object: noun, confidence: 0.5 }) : undefined;
    // "The minister raised concerns with his counterpart over …": here the subject is the critic
    const counterparts = actorsOrOwners(scene, behind(clause, /^(?:with|over|about|to|at)$/), memory).filter(({ id }) => !official.some((other) => other.id === id));
    return draftOf(clause, { kind: 'criticism', rule: 'criticism.raised', actors: [...roles('critic', distinct(official)), ...roles('target', distinct(counterparts))], object: noun, confidence: 0.55 });
  }
  const critics = actorsOrOwners(scene, behind(clause, /^(?:from|among|in|by|within)$/), memory);
  const about = [...subject.chunks, ...behind(clause, /^(?:over|about|at|regarding|against|of)$/)];
  const targets = actorsOrOwners(scene, about.filter(({ type }) => type === 'np'), memory).filter(({ id }) => !critics.some((other) => other.id === id));
  const context = targets.length > 0 ? targets : partnershipBefore(memory);
  const from = behind(clause, /^(?:from|among|in|by|within)$/).length > 0;
  if (context.length === 0 && !from) return undefined;
  const [unnamed] = behind(clause, /^among$/);
  if (critics.length === 0 && targets.length === 0 && unnamed !== undefined) {
    return draftOf(clause, { kind: 'criticism', rule: 'criticism.unnamed', actors: roles('speaker', [nameless(scene, unnamed)]), object: noun, confidence: 0.5 });
  }
  return draftOf(clause, { kind: 'criticism', rule: 'criticism.outcry', actors: [...roles('critic', distinct(critics)), ...roles('target', distinct(context).slice(0, 1))], object: noun, confidence: 0.55 });
}

/** "civic groups voiced concern": who is no state and speaks against one. */
const street = ({ scene, subject }: Clause): boolean => subject.chunks.some((np) => np.type === 'np' && /^(?:groups|deputies|unions|campaigners|activists|ngos|critics|lawmakers|parties|churches|opponents|watchdogs|mps)$/.test(headOf(scene, np)) && !/\b(?:armed|rebel|militant|investor|business|industry)\b/i.test(wordsOf(scene, np.from, np.to)));

/** Unnamed stays unnamed: "neighbouring countries" is nobody in particular. */
function nameless(scene: Scene, np: Scene['chunks'][number]): ReturnType<typeof placedActors>[number] {
  return { id: 'unnamed', name: wordsOf(scene, np.from, np.to), kind: 'unnamed', state: null, from: np.from, to: np.to, basis: 'literal', rule: 'actor.unnamed', confidence: 0.6, scene };
}

/** The partner the last sentence's partnership is with: what "it" draws criticism for. */
function partnershipBefore(memory: Memory): ReturnType<typeof placedActors> {
  const partner = memory.lastPartner;
  return partner === undefined ? [] : [{ ...partner.actor, scene: partner.scene, basis: 'inherited', rule: 'discourse.partner', confidence: 0.55 }];
}

function protest(clause: Clause): Draft | undefined {
  const { scene, lemma, after, subject, memory, passive } = clause;
  const streets = lemma === 'take' && /\bto the streets\b/i.test(wordsOf(scene, scene.chunks[clause.at]?.from ?? 0, scene.tokens.length));
  const noun = after.objects.find((np) => protestNouns.test(headOf(scene, np)));
  const happening = subject.chunks.find((np) => protestNouns.test(headOf(scene, np)));
  const on = happening !== undefined && (/^(?:erupt|break|spread|flare|follow|continue)$/.test(lemma) || (lemma === 'take' && headOf(scene, after.objects[0]) === 'place') || (passive && /^(?:hold|stage|organise|organize)$/.test(lemma)));
  const burning = /^(?:burn|torch|storm)$/.test(lemma) && after.objects.some((np) => /^(?:flags?|effig(?:y|ies)|embassy|consulate|portraits?)$/.test(headOf(scene, np))) && /\b(?:protesters|protestors|demonstrators|marchers|crowds?|mob|students|activists)\b/i.test(subject.chunks.map((np) => wordsOf(scene, np.from, np.to)).join(' '));
  const chanting = /^(?:call|chant|demand|picket|condemn)$/.test(lemma) && /\b(?:protesters|protestors|demonstrators|marchers)\b/i.test(subject.chunks.map((np) => wordsOf(scene, np.from, np.to)).join(' '));
  if (lemma === 'protest' && scene.chunks[clause.at]?.verb?.infinitive === true && !crowd(clause)) return undefined;
  if (!streets && !chanting && !burning && !on && !protestVerbs.has(lemma) && !(noun !== undefined && /^(?:hold|stage|organise|organize|join)$/.test(lemma))) return undefined;
  const critics = actorsOrOwners(scene, subject.chunks, memory).filter(isState);
  const embassy = behind(clause, /^(?:outside|at|near|before|on)$/).filter((np) => /^(?:embassy|consulate|mission)$/.test(headOf(scene, np)));
  const targets = actorsOrOwners(scene, [...behind(clause, /^(?:against|over|with)$/), ...after.objects, ...embassy, ...(on && happening !== undefined && /\banti\b/i.test(wordsOf(scene, happening.from, happening.to)) ? [happening] : [])], memory).filter(({ id }) => !critics.some((other) => other.id === id));
  if (critics.length + targets.length === 0 && !burning && !on && !crowd(clause)) return undefined;
  if ((lemma === 'gather' && targets.length === 0 && !crowd(clause)) || (lemma === 'rally' && MARKET.test(scene.text.slice(scene.sentence.start, scene.sentence.end)))) return undefined;
  return draftOf(clause, { kind: 'protest', rule: 'protest.verb', actors: [...roles('critic', distinct(critics)), ...roles('target', distinct(targets))], object: noun, confidence: 0.65 });
}

/** Where prices rally. */
const MARKET = /\b(?:percent|per cent|points?|index|shares?|stocks?|bourse|dollar|euro|yen|rupee|traders|markets?|prices?)\b|%/i;

/** "protesters marched", "thousands rallied outside the embassy": the street speaks, whomever against. */
function crowd({ scene, subject, lemma, at }: Clause): boolean {
  const words = wordsOf(scene, scene.chunks[Math.min(subject.at, at)]?.from ?? 0, scene.chunks[at]?.from ?? 0);
  const many = /\b(?:protesters|protestors|demonstrators|crowds?|thousands|hundreds?|people|activists|students|residents|unions?|marchers|workers|women|farmers|exiles|supporters|opponents|veterans|citizens|expatriates|families)\b/i.test(words);
  return many && (lemma !== 'gather' || /\b(?:protesters|demonstrators|protestors|marchers)\b/i.test(words));
}

/** "ongoing domestic debate within Morocco over normalised relations with Israel": criticism is the nearest kind, with low confidence. */
function debate(scene: Scene, memory: Memory, at: number): Draft | undefined {
  const np = scene.chunks[at];
  if (np?.type !== 'np' || !debateNouns.test(headOf(scene, np)) || scene.chunks[at - 1]?.type === 'vg') return undefined;
  const after = argumentsAfter(scene.chunks, at, () => false);
  const over = after.phrases.filter(({ word }) => /^(?:over|to|against|about|with|of)$/.test(word)).flatMap(({ chunks }) => [...chunks]);
  const within = after.phrases.find(({ word }) => /^(?:within|in|inside|from)$/.test(word));
  const targets = actorsOrOwners(scene, over, memory).filter(isState);
  if (targets.length === 0 || within === undefined) return undefined;
  const last = scene.chunks[lastSolid(scene, at, after.end)];
  const draft = emptyDraft({ kind: 'criticism', rule: 'criticism.noun', scene, span: offsetsOf(scene, np.from, last?.to ?? np.to), trigger: offsetsOf(scene, np.from, np.to), chunk: at, actors: roles('target', distinct(targets).slice(-1)) });
  const about = over[0];
  if (about !== undefined) draft.object = offsetsOf(scene, about.from, about.to);
  const [place] = within.chunks.flatMap((chunk) => [...placedActors(scene, [chunk], memory), ...ownersOf(scene, chunk)]);
  if (place !== undefined) draft.place = { id: place.id, name: place.name, at: offsetsOf(place.scene, place.from, place.to) };
  draft.confidence = 0.45;
  return draft;
}
