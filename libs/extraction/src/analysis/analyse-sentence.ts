import { unknownOrganisations } from '../actors/unknown-organisations.js';
import { type Day } from '../dates/calendar.js';
import { readDates } from '../dates/read-dates.js';
import { type Dictionaries } from '../lexicon/default-gazetteer.js';
import { type Mention } from '../lexicon/gazetteer.js';
import { currencyTable } from '../money/currency-table.js';
import { moneyWords } from '../money/money-words.js';
import { readMoney } from '../money/read-money.js';
import { chunk } from '../syntax/chunks.js';
import { type Covered, tag } from '../syntax/tags.js';
import { type Sentence } from '../text/sentences.js';
import { type Token, tokenize } from '../text/tokens.js';
import { wordAt } from '../text/words.js';
import { moveDate, moveMoney } from './move-readings.js';
import { type Scene } from './scene.js';

const FUTURE = /\b(?:will|shall|would|to be|set to|due|expect(?:s|ed)?|aims?|hopes?|wants?|(?:is|are) to|plans?|planned|scheduled|slated|intends?|by the end|upcoming|until|arrives|travels|departs|convenes|takes? (?:effect|office|place)|comes? into (?:force|effect)|meets? (?:again|on|in)|votes (?:on|in)|(?:go|goes|head|heads) to the polls|opens on|begins on|starts on|(?:may|could)(?! have)|as (?:soon|early) as|(?:threaten|vow|prepar|hop)\w* to|about to|ready to|poised to)\b/i;

/** Runs the stages that look at one sentence alone: names, dates, money, tags, chunks. */
export function analyseSentence(text: string, sentence: Sentence, { gazetteer, words }: Dictionaries, report: Day | undefined): Scene {
  const own = text.slice(sentence.start, sentence.end);
  const tokens = readAs(tokenize(text, sentence.start, sentence.end), words?.nouns);
  const dates = readDates(own, { report, future: lookAhead(own) }).map((reading) => moveDate(reading, sentence.start));
  const table = words?.money ?? currencyTable();
  const { hint, currency } = moneyWords(tokens, table);
  const money = hint ? readMoney(own, table, currency).map((reading) => moveMoney(reading, sentence.start)) : [];
  const covered = [...cover(tokens, dates, 'date'), ...cover(tokens, money, 'money')];
  const named = gazetteer.find(tokens).filter((mention) => !covered.some(({ from, to }) => mention.from < to && from < mention.to) && plausible(tokens, mention));
  const mentions = withUnknown(text, tokens, named.filter((mention, index) => !branch(tokens, mention, named[index - 1])));
  const kept = dates.filter((date) => !mentions.some((mention) => mention.entry.kind === 'system' && (tokens[mention.from]?.start ?? 0) < date.end && date.start < (tokens[mention.to - 1]?.end ?? 0)));
  return { sentence, text, tokens, mentions, dates: kept, money, chunks: chunk(tokens, tag(tokens, mentions, covered, words), mentions) };
}

/** Nouns of an analyst's own count as those they are like; the text and its offsets stay. */
function readAs(tokens: Token[], nouns: ReadonlyMap<string, string> | undefined): Token[] {
  if (nouns === undefined || nouns.size === 0) return tokens;
  return tokens.map((token) => {
    const like = token.cap ? undefined : nouns.get(token.norm);
    return like === undefined ? token : { ...token, norm: like, word: wordAt(like, 0, like.length, false) };
  });
}

/** "…, which was inked on", "they ordered in": a clause of the past within a sentence that looks ahead. */
const PAST_BEFORE = /(?:\b(?:was|were|had|took|went|dates?|dated)\b(?! (?:to|due|expected|scheduled|set|planned|slated)\b)[^;:]{0,32}|(?<!\b(?:be|being|is|are|get|the|a|and|as|newly) )\b(?!expected|scheduled|planned|slated|intended|anticipated|foreseen|need|armou?red|tracked|wheeled|guided|upgraded|used)\w{3,}ed (?:(?:an?|the|its|their|\d[\d,.]*|[A-Z]|in|on|by|with|for|from|at|to)(?: ?[\w',.€$£-]+){0,6} )?(?:in|on|last|this|earlier)? ?)$/i;

/** "On 3 March the army signed …": told before anything ahead. */
const PAST_BEHIND = /\b(?:was|were|had|said|signed|bought|took|won|gave|told|chose|agreed|announced|ordered|awarded|approved|received|delivered)\b/i;

/** "In June the Danes bought launchers, to be ready next year". */
const BOUGHT_BEFORE = /\b(?:bought|signed|inked|took|won|chose|ordered|awarded|received|delivered|purchased|leased|acquired|did|was|were|had)\b/i;

/** A word of the future stands before the date, or the date opens a sentence that has one. */
function lookAhead(sentence: string): (at: number) => boolean {
  let first: number | undefined;
  const certain = (): boolean => {
    const ahead = /\b(?:will|shall|is due|are due|is set|are set|is scheduled|are scheduled)\b/i.exec(sentence);
    return ahead !== null && !PAST_BEHIND.test(sentence.slice(0, ahead.index));
  };
  return (at) => {
    first ??= FUTURE.exec(sentence)?.index ?? -1;
    if (at === Infinity && first !== -1 && BOUGHT_BEFORE.test(sentence.slice(0, first))) return false;
    if (first !== -1 && first < at && PAST_BEFORE.test(sentence.slice(first, at))) return false;
    return first !== -1 && ((at < 14 && certain()) || first < at) && !/\b(?:said|announced|told|reported|confirmed|signed|revealed|on|statement)(?: on)?\s*$/i.test(first < at ? sentence.slice(Math.max(0, at - 14), at).replace(/\bon\s*$/i, '') : '');
  };
}

function withUnknown(text: string, tokens: readonly Token[], known: readonly Mention[]): Mention[] {
  const unknown = unknownOrganisations(text, tokens, known);
  if (unknown.length === 0) return [...known];
  const kept = known.filter((mention) => !unknown.some((other) => mention.from < other.to && other.from < mention.to));
  return [...kept, ...unknown].sort((a, b) => a.from - b.from);
}

/** "Air Canada", "Bank of China": a state's name that only ends a firm's. */
function insideName(tokens: readonly Token[], { from, entry }: Mention): boolean {
  return (entry.kind === 'state' || entry.kind === 'capital') && (/^(?:Air|Radio|Royal|Fly|Bank|Aero)$/.test(tokens[from - 1]?.text ?? '') || (tokens[from - 1]?.text === 'of' && /^(?:Bank|University|Institute)$/.test(tokens[from - 2]?.text ?? '')));
}

/** "MBDA UK", "Thales Australia": the state's name ends that of the firm's branch there. */
function branch(tokens: readonly Token[], { from, entry }: Mention, before: Mention | undefined): boolean {
  return entry.kind === 'state' && before?.entry.kind === 'company' && before.to === from && tokens[from]?.glued === false;
}

/** One word that opens a sentence has a capital anyway, so rare names of the large lists don't count there. */
/** "General Salifou Modi": a family name behind another first name is somebody else's. */
function otherPerson(tokens: readonly Token[], { from, to, entry }: Mention): boolean {
  const before = tokens[from - 1];
  if (entry.kind !== 'person' || to - from > 1 || from < 2 || before?.kind !== 'word' || !before.cap || before.caps) return false;
  // the first name stands behind an office in small or capital letters
  return OFFICES.test(tokens[from - 2]?.norm ?? '');
}

const OFFICES = /^(?:president|minister|premier|chancellor|king|ambassador|secretary|commander|general|colonel|admiral|captain|envoy|spokesman|spokeswoman|chief|governor|senator|speaker|director|mr|mrs|ms|dr|brigadier|lieutenant)$/;

function plausible(tokens: readonly Token[], { from, to, entry }: Mention): boolean {
  const first = tokens[from];
  if (first === undefined || insideName(tokens, { from, to, entry }) || otherPerson(tokens, { from, to, entry })) return false;
  if (to - from === 1 && entry.dictionary.startsWith('oeda') && (from === 0 || first.text.length < 4)) return false;
  if (entry.kind === 'system' && to - from === 1 && from === 0 && first.kind === 'word' && !first.caps) return tokens.length > 1 && tokens[1]?.norm !== 'of';
  if (/^(?:Jordan|Chad|Georgia|Israel)$/.test(first.text) && to - from === 1 && entry.kind === 'state') return !/^(?:Michael|Lake|Atlanta)$/.test(tokens[from - 1]?.text ?? '');
  return true;
}

function cover(tokens: readonly Token[], readings: readonly { start: number; end: number }[], tagged: Covered['tag']): Covered[] {
  const covered: Covered[] = [];
  let first = 0;
  for (const { start, end } of readings) {
    let from = -1;
    let to = -1;
    while ((tokens[first]?.end ?? Infinity) <= start) first += 1;
    for (let i = first; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (token === undefined || token.end <= start) continue;
      if (token.start >= end) break;
      if (from === -1) from = i;
      to = i + 1;
    }
    if (from !== -1) covered.push({ from, to, tag: tagged });
  }
  return covered;
}
