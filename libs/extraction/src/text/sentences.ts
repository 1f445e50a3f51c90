import { sentenceStarts } from './sentence-breaks.js';

/** A sentence of the clean text: offsets without surrounding white space. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  /** Number of the paragraph (line) it stands in. */
  readonly paragraph: number;
  /** A line without closing punctuation: headline, section title, label. */
  readonly title: boolean;
}

const ABBREVIATION = /(?:^|[\s("'])(?:[A-Z]|U\.S|U\.K|U\.N|U\.A\.E|D\.C|e\.g|i\.e|a\.k\.a|No|Nos|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Pres|St|Inc|Ltd|Corp|Co|Cos|plc|S\.A|S\.A\.S|S\.p\.A|N\.V|B\.V|A\.S|A\.Ş|S\.L|Pvt|Pte|Pty|Bhd|Rtd|Ret|Hon|vs|approx|est|ca|incl|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mt|Ft|Fig|cf|Art|al|m|bn|mn|Rs|Jr|Sr)\.$/;
const SURE_START = /^["'(]?(?:[A-Z][a-z]|[A-Z]{2,}|[A-Z]\s)/;
/** An abbreviation of these kinds may well end a sentence, so a capital after it starts a new one. */
const MAY_END = /(?:U\.S|U\.K|U\.N|U\.A\.E|D\.C|Inc|Ltd|Corp|Co|plc|S\.A|S\.A\.S|S\.p\.A|N\.V|B\.V|A\.S|A\.Ş|S\.L|Pvt|Pte|Pty|Bhd|m|bn|mn|al|Jr|Sr)\.$/;
const STARTERS = /^["'(]?(?:The|A|An|It|In|On|He|She|They|This|That|These|Those|But|And|However|Under|According|Its|Their|While|Since|After|As|For|At|By)\b/;
const LONGEST = 1_200;

export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let paragraph = 0;
  let at = 0;
  while (at <= text.length) {
    const breakAt = text.indexOf('\n', at);
    const end = breakAt === -1 ? text.length : breakAt;
    if (text.slice(at, end).trim() !== '') {
      for (const [from, to] of split(text, at, end)) {
        found.push({ start: from, end: to, index: found.length, paragraph, title: !/[.!?:;"')\]]$/.test(text.slice(Math.max(from, to - 2), to)) });
      }
      paragraph += 1;
    }
    at = end + 1;
  }
  return found;
}

function split(text: string, from: number, to: number): [number, number][] {
  const pieces: [number, number][] = [];
  const starts = sentenceStarts(text.slice(from, to));
  for (const [index, offset] of starts.entries()) {
    const start = from + offset;
    const end = from + (starts[index + 1] ?? to - from);
    const before = pieces.at(-1);
    if (before !== undefined && continues(text.slice(Math.max(before[0], before[1] - 14), before[1]).trimEnd(), text.slice(start, start + 14))) before[1] = end;
    else pieces.push([start, end]);
  }
  return pieces.flatMap(([start, end]) => bounded(text, start, end));
}

function continues(before: string, after: string): boolean {
  if (!ABBREVIATION.test(before)) return /[.]$/.test(before) && /^[a-z]/.test(after);
  if (!SURE_START.test(after)) return true;
  return !MAY_END.test(before) || !STARTERS.test(after);
}

/** Trims white space and cuts monstrous "sentences" (tables, dumps) so that no later stage meets a megabyte at once. */
function bounded(text: string, from: number, to: number): [number, number][] {
  const pieces: [number, number][] = [];
  for (let at = from; at < to; at += LONGEST) {
    let start = at;
    let end = Math.min(to, at + LONGEST);
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (end > start) pieces.push([start, end]);
  }
  return pieces;
}

const isSpace = (code: number): boolean => code === 32 || code === 10;
