import { offsetsOf, type Scene, wordsOf } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { type Draft, type DraftActor } from './draft.types.js';
import { emptyDraft } from './empty-draft.js';
import { subjectOf } from '../syntax/subject.js';
import { thingOf } from './things.js';
import { argumentsAfter } from '../syntax/arguments.js';
import { lastSolid } from './normalisation.frame.js';
import { distinct, headOf } from './relation-parts.js';
import { statisticNouns, statisticVerbs } from './relation-words.data.js';
import { inRole, ownersOf, type Placed, placedActors } from './slots.js';

const PERCENT = /\b(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:%|per ?cent\b|percent\b)|\ba (?:third|quarter|fifth|tenth) of\b|\bby (?:an? |one[ -]|two[ -]|three[ -])(?:thirds?|quarters?|half|fifths?|tenths?)\b|\b(?:doubl|tripl|quadrupl|halv)ed\b|\b(?:two|three|four|five|six|ten)fold\b/;
const TRADE = /\b(?:arms|weapons?|defen[cs]e|military|trade|bilateral|export|import|investment|remittance|tourist|visitor|pilgrim|commerce|shipment|aid|loan)/i;

/** A figure about arms trade or trade: "arms exports in 2024, reaching $14.8 billion", "12% of Israeli defence exports". */
export function statisticDrafts(scene: Scene, memory: Memory): Draft[] {
  const sentence = scene.text.slice(scene.sentence.start, scene.sentence.end);
  if ((scene.money.length === 0 && !PERCENT.test(sentence)) || !TRADE.test(sentence)) return [];
  const told: Draft[] = [];
  for (const part of clausesOf(scene)) {
    const draft = figureIn(scene, memory, part) ?? shareOf(scene, memory, part, told.at(-1));
    if (draft !== undefined) told.push(draft);
  }
  if (told.length > 1) return told;
  const whole = figureIn(scene, memory, { from: 0, to: scene.chunks.length, start: scene.sentence.start, end: scene.sentence.end });
  return whole === undefined ? [] : [whole];
}

/** "…, and Poland now accounts for 46% of the total": of the figure just told. */
function shareOf(scene: Scene, memory: Memory, part: Part, whole: Draft | undefined): Draft | undefined {
  const percent = PERCENT.exec(scene.text.slice(part.start, part.end));
  const verb = scene.chunks.findIndex((chunk, at) => at >= part.from && at < part.to && chunk.type === 'vg' && /^(?:account|represent|make|take|absorb|go|receive|constitute|buy)$/.test(chunk.word));
  if (whole === undefined || percent === null || verb === -1 || !/^.{0,4} ?of (?:the total|it|them|these|those|that)\b/.test(scene.text.slice(part.start + percent.index + percent[0].length, part.end))) return undefined;
  const buyers = distinct(placedActors(scene, subjectOf(scene.chunks, verb).chunks, memory)).slice(0, 1);
  const start = part.start + percent.index;
  const last = scene.chunks[lastSolid(scene, part.from, part.to)];
  const first = scene.chunks.find((chunk, at) => at >= part.from && chunk.type === 'np');
  const draft = emptyDraft({ kind: 'statistic', rule: 'statistic.share', scene, span: offsetsOf(scene, first?.from ?? 0, last?.to ?? 0), trigger: offsetsOf(scene, scene.chunks[verb]?.from ?? 0, scene.chunks[verb]?.to ?? 0), chunk: verb, actors: [...whole.actors.filter(({ role }) => role === 'subject').map((actor) => ({ ...actor, basis: 'inherited' as const })), ...buyers.map((one) => inRole('counterpart', one))] });
  draft.percent = { start, end: start + percent[0].length, value: percent[1] ?? '' };
  draft.confidence = 0.6;
  return draft;
}

/** A part of a sentence, in chunks and in characters. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** "X took 14% of the exports in 2025, and loans totalled 210 billion yen": what "and" or "while" puts beside one another. */
function clausesOf(scene: Scene): Part[] {
  const { chunks, tokens } = scene;
  const finite = (from: number, to: number): boolean => chunks.slice(from, to).some(({ verb }) => verb?.finite === true);
  const cuts = chunks.flatMap((chunk, at) => ((chunk.type === 'conj' && chunks[at - 1]?.type === 'comma') || (chunk.type === 'sub' && /^(?:while|whereas)$/.test(chunk.word)) || chunk.word === ';' ? [at] : []));
  const edges = [0, ...cuts.filter((cut, i) => finite(cuts[i - 1] ?? 0, cut) && finite(cut, chunks.length)), chunks.length];
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0;
    return { from, to, start: tokens[chunks[from]?.from ?? 0]?.start ?? 0, end: tokens[(chunks[to - 1]?.to ?? 1) - 1]?.end ?? 0 };
  });
}

function figureIn(scene: Scene, memory: Memory, part: Part): Draft | undefined {
  const words = scene.text.slice(part.start, part.end);
  const percent = PERCENT.exec(words);
  const money = scene.money.filter((amount) => amount.start >= part.start && amount.end <= part.end);
  if (percent === null && money.length === 0) return undefined;
  const chunks = scene.chunks.slice(part.from, part.to);
  const nouns = chunks.filter((np) => np.type === 'np' && statisticNouns.test(headOf(scene, np)));
  const verb = scene.chunks.findIndex((chunk, at) => at >= part.from && at < part.to && chunk.type === 'vg' && statisticVerbs.has(chunk.word));
  const sums = /\b(?:value|volume|total|number) of\b/i.test(words) && /\b(?:record|all-time|high|low|reached|hit|rose|fell|total)\b/i.test(words) ? chunks.filter((np) => np.type === 'np' && /^(?:deals|contracts|orders|imports|exports)$/.test(headOf(scene, np)) && ownersOf(scene, np).length > 0) : [];
  const noun = [...nouns, ...sums].find((np) => (!FLOWS.test(headOf(scene, np)) || scene.chunks.indexOf(np) < verb) && (TRADE.test(wordsOf(scene, np.from, np.to)) || ownersOf(scene, np).length > 0) && measured(scene, np, verb));
  const traded = noun === undefined && part.from === 0 ? tradeVerb(scene, memory) : undefined;
  if (traded !== undefined) return build(scene, { ...traded, percent, memory, part });
  if (noun === undefined || verb === -1 || (/^sales?$/.test(headOf(scene, noun)) && money.length === 1 && percent === null && !/\b(?:total|annual|record|overall)\b/i.test(words))) return undefined;
  const subjects = subjectsOf(scene, memory, noun);
  return subjects.length === 0 ? undefined : build(scene, { noun, verb, subjects, percent, memory, part });
}

interface Found {
  readonly noun: Chunk;
  readonly verb: number;
  readonly subjects: readonly Placed[];
  readonly percent: RegExpExecArray | null;
  readonly memory: Memory;
  readonly part: Part;
}

/** What the figure is of: what the sentence is about or its verb's object, or of which a share is told, not just any trade it mentions. */
function measured(scene: Scene, np: Chunk, verb: number): boolean {
  const at = scene.chunks.indexOf(np);
  if (at < verb || at === verb + 1 || ownersOf(scene, np).length > 0 || scene.chunks.slice(at + 1).some(({ type, word, verb: own }) => type === 'vg' && own?.finite === true && statisticVerbs.has(word))) return true;
  const share = scene.chunks[at - 2];
  return /^(?:of|on|in|to)$/.test(scene.chunks[at - 1]?.word ?? '') && (share === undefined || share.type === 'money' || /\d|half|third|quarter|share|percent/i.test(wordsOf(scene, share.from, share.to)));
}

/** What is given as well as counted: a figure only as what a sentence is about ("French aid came to …"). */
const FLOWS = /^(?:aid|assistance|loans|debt|stock|supplies|freight|production|output)$/;

/** "Somalia imported khat worth about $60 million in 2023": goods, not arms, over a year. */
function tradeVerb(scene: Scene, memory: Memory): Pick<Found, 'noun' | 'verb' | 'subjects'> | undefined {
  const verb = scene.chunks.findIndex((chunk) => chunk.type === 'vg' && /^(?:import|export|ship)$/.test(chunk.word) && chunk.verb?.passive === false && chunk.verb.modal === '');
  const noun = scene.chunks[verb + 1];
  if (verb === -1 || noun?.type !== 'np' || thingOf(scene, noun) !== undefined || !scene.dates.some(({ edtf }) => /^\d{4}$/.test(edtf ?? ''))) return undefined;
  const subjects = placedActors(scene, subjectOf(scene.chunks, verb).chunks, memory).filter(({ kind }) => kind === 'state');
  return subjects.length === 0 ? undefined : { noun, verb, subjects: subjects.slice(0, 1) };
}

/** "trade with Thailand", "exports to Egypt". */
function tradedWith(scene: Scene, noun: Chunk, memory: Memory): Placed[] {
  const at = scene.chunks.indexOf(noun);
  const np = scene.chunks[at + 2];
  return /^(?:with|to|from|in)$/.test(scene.chunks[at + 1]?.word ?? '') && np !== undefined ? placedActors(scene, [np], memory) : [];
}

function build(scene: Scene, { noun, verb, subjects, percent, memory, part }: Found): Draft {
  const others = [...counterparts(scene, subjects), ...tradedWith(scene, noun, memory).filter(({ id }) => !subjects.some((one) => one.id === id))];
  const both = subjects.length === 2 ? subjects.slice(1).map((one) => inRole('counterpart', one)) : [];
  const actors: DraftActor[] = [...subjects.slice(0, 1).map((one) => inRole('subject', one)), ...both, ...others.map((one) => inRole('counterpart', one))];
  const span = { start: scene.tokens[firstToken(scene, verb)]?.start ?? scene.sentence.start, end: part.to === scene.chunks.length ? lastWord(scene) : offsetsOf(scene, 0, scene.chunks[lastSolid(scene, part.from, part.to)]?.to ?? 0).end };
  const draft = emptyDraft({ kind: 'statistic', rule: 'statistic.figure', scene, span, trigger: offsetsOf(scene, scene.chunks[verb]?.from ?? 0, scene.chunks[verb]?.to ?? 0), chunk: verb, actors });
  draft.object = offsetsOf(scene, noun.from, noun.to);
  const amount = scene.money.find(({ start, end }) => start >= part.start && end <= part.end);
  if (amount !== undefined) draft.money.push({ reading: { ...amount, kind: 'export-total' }, scene, inherited: false });
  const share = percent === null || /^[^.]{0,3}(?: percentage)? ?(?:increase|rise|growth|jump|decline|drop|fall|surge)/.test(scene.text.slice(part.start + percent.index + percent[0].length)) ? null : percent;
  if (share !== null) {
    const start = part.start + share.index;
    draft.percent = { start, end: start + share[0].length, value: share[1] ?? '' };
  }
  const own = scene.dates.filter((date) => date.start >= span.start && date.end <= part.end);
  const period = (own.length > 0 ? own : scene.dates).find((date) => date.relation === 'at' && /^\d{4}(?:-\d\d)?(?:\/\d{4}(?:-\d\d)?)?$/.test(date.edtf ?? ''));
  if (period !== undefined) draft.date = { reading: period, edtf: period.edtf, basis: period.basis === 'explicit' ? 'literal' : 'report-date' };
  draft.confidence = 0.75;
  return draft;
}

/** Where the figure's own clause begins: behind "and" or "while" when another verb had its say before. */
function firstToken({ chunks }: Scene, verb: number): number {
  const opener = chunks.findLastIndex((chunk, at) => at < verb && (chunk.type === 'conj' || (chunk.type === 'sub' && chunk.word !== 'that') || (chunk.type === 'stop' && chunk.word === ';')) && chunks[at - 1]?.type !== 'np' && chunks.slice(0, at).some((one) => one.verb?.finite === true));
  const first = chunks.find((chunk, at) => at > opener && chunk.type === 'np');
  return first?.from ?? 0;
}

function lastWord(scene: Scene): number {
  const { text, sentence } = scene;
  return /[.!?]$/.test(text.slice(sentence.start, sentence.end)) ? sentence.end - 1 : sentence.end;
}

function subjectsOf(scene: Scene, memory: Memory, noun: Chunk): Placed[] {
  const owners = ownersOf(scene, noun);
  if (owners.length > 0) return owners;
  const index = scene.chunks.indexOf(noun);
  const named = scene.chunks.slice(0, index).flatMap((chunk) => placedActors(scene, [chunk], memory)).filter(({ kind }) => kind === 'state' || kind === 'government');
  const last = named.at(-1);
  const between = scene.chunks[index + 1]?.word === 'between' ? argumentsAfter(scene.chunks, index, () => false).phrases.find(({ word }) => word === 'between') : undefined;
  if (last === undefined && between !== undefined) return distinct(placedActors(scene, between.chunks, memory)).slice(0, 2);
  if (last === undefined && /\b(?:bilateral|two-way|mutual)\b/i.test(wordsOf(scene, noun.from, noun.to))) return memory.pair().map(({ actor, scene: where }) => ({ ...actor, scene: where, basis: 'inherited', rule: 'discourse.pair', confidence: 0.7 }));
  return last === undefined ? [] : [last];
}

function counterparts(scene: Scene, subjects: readonly Placed[]): Placed[] {
  return scene.mentions
    .filter(({ entry }) => entry.kind === 'group')
    .filter(({ entry }) => !subjects.some(({ id }) => id === entry.id))
    .map(({ entry, from, to }) => ({ id: entry.id, name: wordsOf(scene, from, to), kind: 'group', state: null, from, to, basis: 'normalised', rule: `lexicon.${entry.dictionary}`, confidence: 0.8, scene }));
}
