import { ELEMENT_NODE, TEXT_NODE, type HtmlNode } from './html.node.js';

const SILENT = new Set([
  'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'OBJECT', 'CANVAS', 'BUTTON', 'SELECT', 'TEXTAREA', 'HEAD',
]);
const PARAGRAPHS = new Set([
  'P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'FOOTER', 'ASIDE', 'NAV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'DL',
  'TABLE', 'BLOCKQUOTE', 'FIGURE', 'FIGCAPTION', 'PRE', 'HR', 'FORM', 'ADDRESS', 'DETAILS', 'SUMMARY',
]);
const LINES = new Set(['LI', 'TR', 'DT', 'DD', 'CAPTION']);
const CELLS = new Set(['TD', 'TH']);

/** What surrounds an article rather than being it. */
export const FURNITURE: ReadonlySet<string> = new Set(['NAV', 'FOOTER', 'ASIDE', 'FORM']);
const NOTHING: ReadonlySet<string> = new Set();

type Break = 0 | 1 | 2;

/** Collects words and remembers the widest break still owed, so that nested blocks never pile up empty lines. */
class TextBuilder {
  private text = '';
  private owed: Break = 0;
  private blank = false;

  break(size: Break): void {
    if (size === 0) return;
    if (size > this.owed) this.owed = size;
    this.blank = false;
  }

  space(): void {
    this.blank = true;
  }

  line(words: string): void {
    const clean = words.replace(/[\u00AD\u200B\uFEFF]/g, '').replace(/[\s\u00A0]+/g, ' ');
    const body = clean.trim();
    if (body === '') {
      if (clean !== '') this.blank = true;
      return;
    }
    if (this.text !== '') this.text += this.separator(clean.startsWith(' '));
    this.text += body;
    this.owed = 0;
    this.blank = clean.endsWith(' ');
  }

  toString(): string {
    return this.text;
  }

  private separator(startsBlank: boolean): string {
    if (this.owed === 2) return '\n\n';
    if (this.owed === 1) return '\n';
    return this.blank || startsBlank ? ' ' : '';
  }
}

/**
 * The text a reader sees: paragraphs parted by an empty line, list items, table rows and `<br>` by a line break,
 * blanks collapsed. Words of different blocks never run together, or a sentence would begin inside another.
 */
export function readableText(root: HtmlNode, without: ReadonlySet<string> = NOTHING): string {
  const builder = new TextBuilder();
  visit(root, builder, without);
  return builder.toString();
}

function visit(node: HtmlNode, builder: TextBuilder, without: ReadonlySet<string>): void {
  if (node.nodeType === TEXT_NODE) {
    builder.line(node.nodeValue ?? '');
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (node.nodeType === ELEMENT_NODE && (SILENT.has(name) || without.has(name))) return;
  const size = breakOf(name);
  builder.break(size);
  if (CELLS.has(name)) builder.space();
  if (name === 'PRE') preformatted(node, builder);
  else for (const child of Array.from(node.childNodes)) visit(child, builder, without);
  builder.break(size);
}

function preformatted(node: HtmlNode, builder: TextBuilder): void {
  for (const line of (node.textContent ?? '').split(/\r\n|\r|\n/)) {
    builder.line(line);
    builder.break(1);
  }
}

function breakOf(name: string): Break {
  if (PARAGRAPHS.has(name)) return 2;
  return LINES.has(name) || name === 'BR' ? 1 : 0;
}
