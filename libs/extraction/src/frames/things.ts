import { type Scene } from '../analysis/scene.js';
import { armsNouns } from '../dictionaries/arms-nouns.data.js';
import { rowsOf } from '../lexicon/dictionary-rows.js';
import { type Chunk, type Thing } from '../syntax/chunk.types.js';
import { shortened } from '../syntax/chunks.js';
import { dealNouns } from './deal-words.data.js';

const classOf = new Map<string, string>();
for (const [type = '', column = ''] of rowsOf(armsNouns)) for (const noun of column.split(',')) if (!classOf.has(noun)) classOf.set(noun, type);

const NUMBERS: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12', dozen: '12', fifteen: '15', sixteen: '16', eighteen: '18', twenty: '20', thirty: '30', forty: '40', fifty: '50', hundred: '100' };

export function singular(word: string): string {
  if (/(?:ss|us|is|aircraft|ammunition)$/.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Reads a noun phrase as a thing, or undefined when it names none. */
export function thingOf(scene: Scene, np: Chunk | undefined): Thing | undefined {
  if (np?.type !== 'np') return undefined;
  if (np.thing === undefined) np.thing = read(scene, np) ?? null;
  return np.thing ?? undefined;
}

function read(scene: Scene, np: Chunk): Thing | undefined {
  if (np.mentions?.some((mention) => mention.to === np.to && mention.entry.kind !== 'system' && mention.entry.kind !== 'place') === true) return undefined;
  const { tokens } = scene;
  if (tokens[np.to - 1]?.norm === 'rounds' && tokens[np.to]?.norm === 'of' && /^(?:talks|negotiations|consultations|discussions|dialogue|bargaining|sanctions|voting|applause)$/.test(tokens[np.to + 1]?.norm ?? '')) return undefined;
  if (np.to - np.from > 1 && dealNouns.has(tokens[np.to - 1]?.norm ?? '')) return thingOf(scene, shortened(np));
  const system = np.mentions?.find((mention) => mention.entry.kind === 'system');
  const head = headClass(scene, np);
  const designation = system === undefined && head === undefined && (hasDesignation(scene, np) || countedProduct(scene, np));
  if (system === undefined && head === undefined && !designation) return undefined;
  const origin = np.mentions?.find((mention) => (mention.entry.kind === 'state' || mention.entry.kind === 'demonym' || mention.entry.kind === 'capital') && mention.to < np.to);
  const start = nameStart(scene, np);
  const first = tokens[start] ?? tokens[np.from];
  const last = tokens[np.to - 1];
  return {
    np,
    class: system?.entry.id ?? head ?? 'designation',
    system,
    origin,
    quantity: quantityOf(scene, np, head === undefined ? (system?.entry.id ?? 'unit') : undefined) ?? partOf(scene, np),
    name: { start: first?.start ?? 0, end: last?.end ?? 0 },
    loose: system === undefined && (head === 'loose' || designation) && !(head === 'loose' && inBulk(scene, np)),
  };
}

/** "two consignments of weapons". */
function inBulk({ tokens }: Scene, np: Chunk): boolean {
  return tokens[np.from - 1]?.norm === 'of' && /^(?:consignments?|shipments?|batch|batches|cargo|cargoes|planeloads?|shiploads?|loads?|crates|containers)$/.test(tokens[np.from - 2]?.norm ?? '');
}

function headClass(scene: Scene, np: Chunk): string | undefined {
  const one = scene.tokens[np.to - 1]?.norm ?? '';
  const two = `${scene.tokens[np.to - 2]?.norm ?? ''} ${one}`;
  const found = classOf.get(two) ?? classOf.get(two.slice(0, two.indexOf(' ') + 1) + singular(one)) ?? classOf.get(one) ?? classOf.get(singular(one));
  if (found === 'loose') {
    const before = scene.tokens[np.to - 2]?.norm ?? '';
    const inner = np.to - np.from > 1 ? (classOf.get(before) ?? classOf.get(singular(before))) : undefined;
    return classOf.get(two) ?? (inner !== undefined && inner !== 'system' ? inner : found);
  }
  if (one === 'system' || one === 'systems') return classOf.get(two) ?? found;
  return found;
}

/** "T129", "SH-15": letters and digits in one word, a type the dictionary doesn't hold. */
function hasDesignation(scene: Scene, np: Chunk): boolean {
  for (let i = np.from; i < np.to; i += 1) {
    const token = scene.tokens[i];
    if (token === undefined) continue;
    if (/^[A-Z]{1,5}\d{1,4}[A-Za-z]{0,3}$/.test(token.text) && !/^(?:G7|G20|G8|Q[1-4]|FY\d+|COP\d+)$/.test(token.text)) return true;
    if (token.text === '-' && /^[A-Z]{1,4}$/.test(scene.tokens[i - 1]?.text ?? '') && /^\d{1,4}[A-Z]{0,4}$/.test(scene.tokens[i + 1]?.text ?? '')) return true;
  }
  return false;
}

/** "48 Ejders": a number of something with a name of its own, which no dictionary holds. */
function countedProduct({ tokens, mentions }: Scene, np: Chunk): boolean {
  const head = tokens[np.to - 1];
  if (head === undefined || !head.cap || head.kind === 'number' || !/[a-z\d]s$/i.test(head.text) || PEOPLE.test(head.norm) || mentions.some(({ from, to }) => from < np.to && np.to <= to)) return false;
  const number = tokens.slice(np.from, np.to - 1).find(({ kind, norm }) => kind === 'number' || NUMBERS[norm] !== undefined);
  return number !== undefined && !/^(?:1|one|(?:19|20)\d\d)$/.test(number.norm);
}

const PEOPLE = /^(?:marines|democrats|republicans|socialists|conservatives|greens|christians|muslims|jews|catholics|games|olympics|points|states|emirates|nations|councils|members|ministers|houses|oscars|grammys|brics)$/;

/** First token of the bare name: behind determiner, number, owner. */
function nameStart(scene: Scene, np: Chunk): number {
  let start = np.from;
  for (let i = np.from; i < np.to - 1; i += 1) {
    const token = scene.tokens[i];
    if (token === undefined) break;
    if (token.kind === 'possessive' && !inMention(np, i)) start = i + 1;
  }
  while (start < np.to - 1) {
    const token = scene.tokens[start];
    if (token === undefined || !/^(?:the|a|an|its|their|his|some|several|any|more|additional|another|further|other|these|those|this|that|all|both|many|about|around|up|to|than|between|and|least|as|nearly|almost|roughly|approximately|over|new|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|dozen|dozens|hundred|hundreds|million|billion|trillion|bn|mn|worth|[$€£¥]|\d[\d,.]*(?:m|bn|mn))$/.test(token.norm)) break;
    if (scene.tokens[start + 1]?.text === '-' && scene.tokens[start + 1]?.glued === true) break;
    if (token.kind === 'number' && scene.tokens[start + 1]?.kind === 'sign' && scene.tokens[start + 1]?.text !== ',') break;
    if (inMention(np, start)) break;
    start += 1;
  }
  return start;
}

const inMention = (np: Chunk, at: number): boolean => np.mentions?.some((mention) => mention.from <= at && at < mention.to) ?? false;

/** "36 of the fighters", "the first two of its frigates". */
function partOf({ tokens }: Scene, np: Chunk): Thing['quantity'] {
  const number = tokens[np.from - 2];
  if (number === undefined || tokens[np.from - 1]?.norm !== 'of' || !/^(?:the|its|their|these|those)$/.test(tokens[np.from]?.norm ?? '')) return null;
  const value = number.kind === 'number' && /^\d{1,4}$/.test(number.text) ? number.text : NUMBERS[number.norm];
  return value === undefined ? null : { start: number.start, end: number.end, value, unit: singular(tokens[np.to - 1]?.norm ?? 'unit') };
}

function quantityOf(scene: Scene, np: Chunk, fallback: string | undefined): Thing['quantity'] {
  for (let i = np.from; i < np.to - 1; i += 1) {
    const token = scene.tokens[i];
    if (token === undefined || inMention(np, i)) continue;
    const next = scene.tokens[i + 1];
    const value = token.kind === 'number' && /^\d{1,3}(?:,\d{3})*$|^\d{1,6}$/.test(token.text) ? token.text.replace(/,/g, '') : NUMBERS[token.norm];
    if (i > np.from && scene.tokens[i - 1]?.cap === true && scene.tokens[i - 1]?.kind === 'word' && !inMention(np, i - 1)) continue;
    if (value === undefined || (next?.text === '-' && next.glued) || next?.text === '%' || (token.glued && i > np.from)) continue;
    if (/^(?:mm|cm|km|million|billion|thousand|year|years|month|months|ton|tons|tonne|tonnes|kilometres?|miles?|percent|nations?|countries|sides)$/.test(next?.norm ?? '')) continue;
    const multiplied = value !== '12' && next?.norm === 'dozen' ? String(Number(value) * 12) : value !== '100' && next?.norm === 'hundred' ? String(Number(value) * 100) : value;
    const unit = fallback ?? singular(scene.tokens[np.to - 1]?.norm ?? 'unit');
    return { start: token.start, end: token.end, value: multiplied, unit };
  }
  return null;
}
