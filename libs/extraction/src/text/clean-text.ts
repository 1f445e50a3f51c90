/**
 * The text the rules read, with the way back to the raw report.
 * Characters are replaced one for one where possible; only when something was taken out (zero-width signs, soft hyphens)
 * does an offset map exist. `toRaw(n)` of a clean offset is the raw UTF-16 offset of the same character.
 */
export interface CleanText {
  readonly raw: string;
  readonly text: string;
  toRaw(offset: number): number;
}

const REPLACED: ReadonlyMap<string, string> = new Map([
  ['\u2018', "'"], ['\u2019', "'"], ['\u02BC', "'"], ['\u201B', "'"], ['\u2032', "'"],
  ['\u201C', '"'], ['\u201D', '"'], ['\u201E', '"'], ['\u00AB', '"'], ['\u00BB', '"'],
  ['\u00A0', ' '], ['\u202F', ' '], ['\u2009', ' '], ['\u2007', ' '], ['\u2002', ' '], ['\u2003', ' '], ['\t', ' '], ['\u000B', ' '], ['\f', ' '],
  ['\u2010', '-'], ['\u2011', '-'], ['\u2012', '-'], ['\u2212', '-'],
  ['\r', '\n'], ['\u2028', '\n'], ['\u2029', '\n'], ['\u0085', '\n'], ['\uFF04', '$'], ['\u2044', '/'],
]);
const ODD = /[\u2018\u2019\u02BC\u201B\u2032\u201C\u201D\u201E\u00AB\u00BB\u00A0\u202F\u2009\u2007\u2002\u2003\t\v\f\u2010-\u2012\u2212\r\u2028\u2029\u0085\uFF04\u2044]/g;
// The list is a class of characters that take no room on the line: joining them is what a reader's eye does.
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;

export function cleanText(raw: string): CleanText {
  // Windows line ends: the break is the line feed alone, or every line would be a paragraph
  const replaced = raw.replace(/\r(?=\n)/g, ' ').replace(ODD, (sign) => REPLACED.get(sign) ?? sign);
  if (!INVISIBLE.test(replaced)) return { raw, text: joinWrappedLines(replaced), toRaw: (offset) => offset };
  const kept: string[] = [];
  const origins = new Int32Array(replaced.length + 1);
  let length = 0;
  for (let i = 0; i < replaced.length; i += 1) {
    const sign = replaced.charAt(i);
    if (INVISIBLE.test(sign)) continue;
    origins[length] = i;
    length += 1;
    kept.push(sign);
  }
  origins[length] = raw.length;
  return { raw, text: joinWrappedLines(kept.join('')), toRaw: (offset) => origins[offset] ?? raw.length };
}

/** Hard-wrapped text breaks lines inside sentences: such a break becomes a space (same length, so offsets hold). */
function joinWrappedLines(text: string): string {
  if (!text.includes('\n')) return text;
  const wrapped = hardWrapped(text);
  let joined = '';
  let at = 0;
  let line = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    const length = end - line;
    const continues = /[a-z(]/.test(text.charAt(end + 1)) ? length > 40 : wrapped && length >= 50 && length <= 111 && text.charAt(end + 1) !== '\n';
    if (continues && !/[.!?:;"] ?$/.test(text.slice(Math.max(line, end - 2), end))) {
      joined += `${text.slice(at, end)} `;
      at = end + 1;
    }
    line = end + 1;
  }
  return joined + text.slice(at);
}

/** Most lines of the text are full lines of one width: mail and wire copy, not headlines above paragraphs. */
function hardWrapped(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n').filter((line) => line !== '');
  const full = lines.filter((line) => line.length >= 55 && line.length <= 110).length;
  return lines.length >= 5 && full / lines.length > 0.7;
}
