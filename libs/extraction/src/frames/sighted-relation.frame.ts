import { type Kind, type Role } from '@entente/contracts';
import { actorsOf } from '../actors/resolve-actors.js';
import { offsetsOf, type Scene } from '../analysis/scene.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { headWord } from './deal-findings.js';
import { type Draft } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { lastSolid } from './normalisation.frame.js';
import { distinct } from './relation-parts.js';
import { inRole, ownersOf, type Placed } from './slots.js';
import { doubtOf } from './sighted-doubt.js';

interface Sign {
  readonly kind: Kind;
  /** Roles of the first state of the sentence and of the other. */
  readonly roles: readonly [Role, Role];
  /** Found in the words of the sentence. */
  readonly words: RegExp;
}

/** Wordings that tell a kind on their own where two states stand in the sentence; the narrower first. */
const SIGNS: readonly Sign[] = [
  { kind: 'normalisation', roles: ['party', 'party'], words: /\b(?:recogni[sz](?:e|es|ed|ing)\b[^.;]{0,40}\b(?:state|statehood|independence|sovereignty|republic)|sen(?:t|ds|ding) (?:\w+ )?ambassadors? back|(?:return|restore|reinstate|re-?appoint)\w* (?:[\w'-]+ ){0,2}(?:ambassadors?|high commissioners?|envoys)|ambassadors? (?:to return|returned|back)|(?:exchange|exchanged|swap|swapped) ambassadors|(?:full|formal|diplomatic) (?:diplomatic )?(?:ties|relations)\b[^.;]{0,30}\b(?:restored|resumed|established|re-established|normali[sz]ed)|(?:restor|resum|establish|re-establish|normali[sz])\w*\b[^.;]{0,30}\b(?:ties|relations|recognition|missions?)|(?:renewal|restoration|resumption|normali[sz]ation|re-?establishment) of (?:\w+ )?(?:ties|relations)|bur(?:y|ied|ying) (?:the hatchet|(?:a|their|its|the) (?:[\w-]+ ){0,3}(?:quarrel|feud|dispute|row|rift|differences))|(?:appoint|nam|sen|sent|post|accredit)\w* (?:an?|its|their) (?:(?:first|new|resident) )?ambassador\b[^.;]{0,80}\b(?:first|for the first time|since|after (?:a|years)|in (?:a|two|three) (?:decade|generation)s?)|(?:end|ended|ending|heal|healed|healing) (?:a|their|its|the) (?:[\w-]+ ){0,3}(?:rift|feud|estrangement|freeze))\b/i },
  { kind: 'sanction', roles: ['party', 'target'], words: /\b(?:persona(?:e)? non grata(?:e)?|expel(?:s|led|ling)?|expulsion of|kick(?:ed|s) out|sent packing|t(?:ear|ears|ore|orn) up (?:[\w-]+ ){0,4}(?:accords?|agreements?|pacts?|treat(?:y|ies)|deals?)|ban(?:ned|s) (?:all )?(?:\w+ ){0,2}(?:imports|exports|flights|goods|products)|(?:told|gave) [^.;]{0,40}(?:diplomats?|ambassador|envoys?) [^.;]{0,30}\bto (?:go|leave|pack)|sen(?:d|ds|t) home|asset freezes|order(?:ed|s)? (?:[\w']+ ){0,4}(?:diplomats?|ambassadors?|envoys?) (?:out|to leave)|recall(?:ed|s|ing)? (?:\w+ ){0,3}(?:ambassadors?|envoys?)|(?:impos|slapp?|unveil|announc|adopt|levie)\w* (?:[\w-]+ ){0,5}(?:sanctions|embargo|tariffs|restrictions|export ban)|sanctions? (?:on|against)|blacklist(?:ed|s|ing)?|arms embargo|sever(?:ed|s|ing)? (?:\w+ ){0,2}(?:ties|relations)|br(?:eak|oke|oken|eaking) off|cut(?:s|ting)? (?:off )?(?:all )?(?:\w+ ){0,2}(?:ties|relations)|(?:clos(?:ed|es|ing)|shut(?:s|tered)?) (?:its|the|their) (?:embassy|airspace|border)|travel bans?|asset freezes?|(?:froze|frozen) (?:the )?assets)\b/i },
  { kind: 'exercise', roles: ['party', 'party'], words: /\b(?:(?:joint|bilateral|military|naval|air|annual|combined|live-fire) (?:[\w-]+ ){0,2}(?:exercises?|drills?|manoeuvres|maneuvers|war ?games?)|joint (?:\w+ )?patrols?|(?:drilled|trained|exercised|sailed|patrolled) (?:[\w-]+ ){0,2}(?:together|side by side|alongside|jointly)|war ?games?|military exercises?|naval exercises?|drills? (?:with|alongside|together)|(?:exercise|drill) \w+)\b/i },
  { kind: 'intelligence-cooperation', roles: ['party', 'party'], words: /\b(?:intelligence\b[^.;]{0,30}\b(?:shar|exchang|cooperat|pool|swap)\w*|(?:shar|exchang|swapp?|pool|pass)\w*\b[^.;]{0,40}\bintelligence|intelligence[- ](?:sharing|cooperation|exchange))\b/i },
  { kind: 'industrial-cooperation', roles: ['partner', 'partner'], words: /\b(?:joint ventures?|co-?produc\w+|co-?develop\w+|licen[cs]ed? production|technology transfer|transfer of technology|joint(?:ly)? (?:produc|manufactur|develop|build|assembl)\w*|local(?:ly)? (?:produc|assembl|manufactur)\w*|(?:make|build|produce|assemble|manufacture|develop)\w* [^.;]{0,50}\b(?:together|jointly)|assembly line|production line|(?:plant|factory|line|hub) (?:would|will|is to|was to|to) be (?:built|put up|set up|opened|established)|put(?:ting)? up (?:a |an )?[^.;]{0,30}(?:plant|factory)|(?:build|open|set up|establish)\w* (?:a |an )?(?:[\w-]+ ){0,3}(?:factory|plant|repair hub|maintenance (?:hub|centre|center)))\b/i },
  { kind: 'signing', roles: ['party', 'party'], words: /\b(?:sign|ink|initial|conclud|clinch|seal|finali[sz]|formali[sz]|ratif|adopt|exchang|reach|str(?:ike|uck)|agree|pen)\w*\b[^.;]{0,60}\b(?:agreements?|accords?|pacts?|treat(?:y|ies)|memorand(?:um|a)|mous?|protocol|declaration|convention|ceasefire|truce|roadmap|communiqu[eé]|letter of intent|framework)\b|\b(?:agreements?|accords?|pacts?|treat(?:y|ies)|memorand(?:um|a)|mous?|protocol|declaration|ceasefire|truce)\b[^.;]{0,50}\b(?:signed|inked|initialled|concluded|clinched|sealed|finali[sz]ed|ratified|adopted|reached|struck|entered into force|took effect|takes effect|came into force)\b|\bput(?:ting|s)? (?:pen to paper|(?:their|its) (?:names?|signatures?) to)\b/i },
  { kind: 'criticism', roles: ['critic', 'target'], words: /\b(?:condemn|criticis|criticiz|denounc|deplor|lambast|slamm?|blast|accus|rebuk|decr(?:y|ied|ies)|chid|castigat|censur|assail)\w*\b|\b(?:summon(?:ed|s|ing)?|called in|hauled in)\b[^.;]{0,60}\b(?:ambassador|envoy|charg[eé]|diplomat)|\b(?:ambassador|envoy|charg[eé](?: d'affaires)?|attach[eé])\b[^.;]{0,30}\b(?:was|were|has been|had been) (?:summoned|called in|hauled in|carpeted|dressed down)\b|\b(?:protest note|note of protest|took (?:strong )?exception|hit out|lashed out|voiced (?:\w+ )?(?:anger|dismay|outrage|alarm)|objected)\b/i },
  { kind: 'dialogue', roles: ['party', 'party'], words: /\b(?:met|meets|meet|meeting|talks|summit|held (?:a )?(?:phone |telephone )?(?:call|conversation)|spoke (?:by phone|on the phone|with)|phone call|telephone call|sat down with|shook hands|shake hands|huddled|conferred|rang|hosted|received|welcomed|consultations|dialogue|visit(?:ed|s|ing)?|flew to|travel(?:led|ed|s) to|touched down|arrived in|paid a (?:[\w-]+ ){0,2}visit|strategic dialogue|two-plus-two|2\+2|joint commission|joint committee|tripartite|trilateral)\b/i },
];

/**
 * The last resort between states: two of them in a sentence no frame could read, and a wording that leaves no doubt about
 * the kind. Less sure than any frame.
 */
export function sightedRelations(scene: Scene, found: readonly Draft[]): Draft[] {
  if (scene.mentions.length < 2 || scene.sentence.end - scene.sentence.start > 600) return [];
  if (found.length > 0) return besideOthers(scene, found);
  const draft = sightedIn(scene, SIGNS, 0, scene.chunks.length);
  return draft === undefined ? [] : [draft];
}

/** Kinds whose wordings are plain enough to be looked for beside what a frame has read. */
const PLAIN = SIGNS.filter(({ kind }) => /^(?:sanction|normalisation|signing|exercise|intelligence-cooperation)$/.test(kind));

const UNTRADED = PLAIN.filter(({ kind }) => kind !== 'signing');

/** The same in the parts of a sentence that no draft covers: "…, after Riyadh cut ties with Tehran in 2016". */
function besideOthers(scene: Scene, found: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const { chunks, tokens } = scene;
  // "put their signatures to a contract for 17 fighters": the paper is the deal's
  const traded = found.some(({ kind }) => kind === 'procurement' || kind === 'delivery');
  const covered = ({ from, to }: Chunk): boolean => found.some(({ span }) => (tokens[from]?.start ?? 0) < span.end && span.start < (tokens[to - 1]?.end ?? 0));
  for (let from = 0; from < chunks.length; from += 1) {
    let to = from;
    while (to < chunks.length && !covered(chunks[to] as Chunk)) to += 1;
    const draft = to - from > 4 ? sightedIn(scene, traded ? UNTRADED : PLAIN, from, to) : undefined;
    if (draft !== undefined) drafts.push(draft);
    from = to;
  }
  return drafts;
}

/** One wording in the chunks [from, to) with two states beside it. */
function sightedIn(scene: Scene, signs: readonly Sign[], from: number, to: number): Draft | undefined {
  const range = offsetsOf(scene, scene.chunks[from]?.from ?? 0, scene.chunks[to - 1]?.to ?? 0);
  const origin = from === 0 ? scene.sentence.start : range.start;
  const words = scene.text.slice(origin, to === scene.chunks.length ? scene.sentence.end : range.end);
  const sign = signs.find((candidate) => candidate.words.test(words));
  if (sign === undefined || (sign.kind === 'dialogue' && (withFirm(scene) || SPORT.test(words) || NO_MEETING.test(words)))) return undefined;
  const sides = statesIn(scene, BESIDES[sign.kind] ?? 'state').filter((side) => side.from >= (scene.chunks[from]?.from ?? 0) && side.from < (scene.chunks[to - 1]?.to ?? 0));
  const match = sides.length < 2 ? null : sign.words.exec(words);
  return match === null ? undefined : sighted(scene, sign, sides, { start: origin + match.index, end: origin + match.index + match[0].length, from, to });
}

/** Who meets here does so on a pitch. */
const SPORT = /\b(?:champions?|in the (?:semi-?|quarter-?)?finals?|tournament|league|world cup|medals?|wickets|innings|striker|goalkeeper|olympic)\b/i;

interface Sighting {
  readonly start: number;
  readonly end: number;
  /** Chunks looked at. */
  readonly from: number;
  readonly to: number;
}

function sighted(scene: Scene, sign: Sign, sides: Placed[], { start, end, from, to }: Sighting): Draft | undefined {
  const at = scene.chunks.findIndex((chunk) => (scene.tokens[chunk.to - 1]?.end ?? 0) > start);
  const last = scene.chunks[lastSolid(scene, from, to)];
  // "were expelled by Canberra": who stands behind "by" does it
  const by = sides.slice(1, 3).find((side) => scene.tokens[side.from - 1]?.norm === 'by' || scene.tokens[side.from - 2]?.norm === 'by');
  if (by !== undefined && sign.roles[0] !== sign.roles[1]) sides.sort((a, b) => Number(b === by) - Number(a === by));
  const [one, two] = sides;
  if (one === undefined || two === undefined) return undefined;
  const actors = [inRole(sign.roles[0], weaker(one)), ...(sign.roles[0] === sign.roles[1] ? sides.slice(1, 4) : [two]).map((side) => inRole(sign.roles[1], weaker(side)))];
  const draft = emptyDraft({ kind: sign.kind, rule: `${sign.kind}.sighted`, scene, span: offsetsOf(scene, scene.chunks[from]?.from ?? 0, last?.to ?? 0), trigger: { start, end }, chunk: Math.max(0, at), actors });
  const doubt = doubtOf(scene, start, sign.kind === 'sanction') ?? 'asserted';
  draft.modality = sign.kind === 'dialogue' && doubt === 'negotiating' ? 'asserted' : doubt;
  draft.confidence = 0.4;
  draft.notes.push('two states and the wording of this kind stand in one sentence');
  return draft;
}

/** "received 2 million doses from", "reached the summit": things are received, and mountains have one. */
const NO_MEETING = /\breceived (?:about |some |nearly |over |more than |another |its first |their first |a (?:batch|shipment|consignment|donation) of |\d)|\b(?:reach|climb|scal|ascend|conquer)\w* the summit\b/i;

/** "Sweden and Slovakia are in talks with the manufacturer": customers, not parties. */
function withFirm(scene: Scene): boolean {
  return scene.chunks.some((chunk, at) => chunk.word === 'with' && scene.chunks[at + 1]?.type === 'np' && actorsOf(scene, scene.chunks[at + 1] as Scene['chunks'][number]).some(({ kind }) => kind === 'company'));
}

/** Who else than states and their bodies takes a side in a kind. */
const BESIDES: Partial<Record<Kind, string>> = { dialogue: 'person', 'industrial-cooperation': 'company' };

/** States, their bodies and officials in the order named; grounds ("in Geneva") and publishers aside. */
function statesIn(scene: Scene, beside: string): Placed[] {
  const found: Placed[] = [];
  scene.chunks.forEach((chunk, at) => {
    if (chunk.type !== 'np') return;
    const own = actorsOf(scene, chunk);
    const list = own.length > 0 ? own.map((actor): Placed => ({ ...actor, scene })) : [...ownersOf(scene, chunk), ...joinedPeople(scene, chunk, at)];
    const ground = /^(?:in|at|near)$/.test(scene.chunks[at - 1]?.word ?? '') && headWord(scene, chunk) !== 'ambassador' && !/^(?:arrive|land|touch|down|fly|embassy)$/.test(scene.chunks[at - 2]?.word ?? headWord(scene, scene.chunks[at - 2]));
    found.push(...list.filter(({ kind, state }) => state !== null && (kind === 'state' || kind === 'government' || kind === beside) && !ground));
  });
  return distinct(found);
}

/** "French and Indian warships": the first people stands alone in front of "and". */
function joinedPeople(scene: Scene, chunk: Chunk, at: number): Placed[] {
  const people = chunk.mentions?.find(({ entry, to }) => entry.kind === 'demonym' && to === chunk.to);
  const next = scene.chunks[at + 1];
  if (people?.entry.state == null || (next?.type !== 'conj' && next?.type !== 'comma')) return [];
  const { from, to, entry } = people;
  return [{ id: entry.state ?? '', name: entry.name, kind: 'state', state: entry.state, from, to, basis: 'normalised', rule: 'actor.adjective', confidence: 0.8, scene }];
}

const weaker = (actor: Placed): Placed => ({ ...actor, confidence: actor.confidence * 0.7 });
