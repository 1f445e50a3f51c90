import { parseHTML } from 'linkedom';
import type { HtmlNode, HtmlPage } from './html.node.js';

/** Deeper trees are not articles; the readability algorithm recurses and would exhaust the stack. */
export const MAX_DEPTH = 400;
/** A node takes up to 80 microseconds: more of them are no article, or one with a book's worth of markup. */
export const MAX_PARTS = 150_000;

/**
 * Parses HTML of any quality into a page with a root and a body.
 * @returns the page, or why it is none: its tree is nested deeper than {@link MAX_DEPTH}, or has too many parts
 */
export function parsePage(html: string): HtmlPage | 'too-deep' | 'too-many-parts' {
  if (partsOf(html) > MAX_PARTS) return 'too-many-parts';
  const source = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(source.replaceAll('\0', '')) as unknown as { document: HtmlPage };
  return isDeeperThan(document, MAX_DEPTH) ? 'too-deep' : document;
}

/** Every `<` and `&` begins a node of the tree, whether or not it begins a tag. */
function partsOf(html: string): number {
  let count = 0;
  for (let at = 0; at < html.length; at += 1) {
    const sign = html.charCodeAt(at);
    if (sign === 0x3c || sign === 0x26) count += 1;
  }
  return count;
}

/** Walks without recursion, so that the guard itself survives what it guards against. */
function isDeeperThan(root: HtmlNode, limit: number): boolean {
  let level: HtmlNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((node) => Array.from(node.childNodes));
  }
  return false;
}
