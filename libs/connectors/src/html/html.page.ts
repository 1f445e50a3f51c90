import { parseHTML } from 'linkedom';
import type { HtmlNode, HtmlPage } from './html.node.js';

/** Deeper trees are not articles; the readability algorithm recurses and would exhaust the stack. */
export const MAX_DEPTH = 400;

/**
 * Parses HTML of any quality into a page with a root and a body.
 * @returns the page, or null when its tree is nested deeper than {@link MAX_DEPTH}
 */
export function parsePage(html: string): HtmlPage | null {
  const source = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(source.replaceAll('\0', '')) as unknown as { document: HtmlPage };
  return isDeeperThan(document, MAX_DEPTH) ? null : document;
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
