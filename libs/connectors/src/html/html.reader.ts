import { Readability } from '@mozilla/readability';
import { pageMetadata, type HtmlMetadata } from './html.metadata.js';
import { withoutFurniture } from './html.furniture.js';
import type { HtmlNode, HtmlPage } from './html.node.js';
import { parsePage } from './html.page.js';
import { FURNITURE, readableText } from './html.text.js';

/** Version of the reading: it stands in what is recorded, because another version may give other text. */
export const HTML_READER = 'html/2';

export type HtmlReading =
  | ({ readonly ok: true; readonly text: string } & HtmlMetadata)
  | { readonly ok: false; readonly reason: 'too-deep' | 'too-many-parts' | 'no-text' };

/**
 * Reads an HTML page into the text of its article and the page's own metadata. The text is the clean text that is
 * stored: all spans are UTF-16 offsets into it, never into the markup.
 * @param html markup of any quality, a whole page or a fragment
 */
export function readHtml(html: string): HtmlReading {
  const page = parsePage(html);
  if (typeof page === 'string') return { ok: false, reason: page };
  const metadata = pageMetadata(page);
  withoutFurniture(page);
  const whole = readableText(page.body, FURNITURE);
  const article = articleText(page);
  // On short pages the algorithm drops sentences it takes for furniture: keep all when it keeps next to nothing.
  const text = article !== null && article.length * 4 >= Math.min(whole.length, 1_000) ? article : whole;
  return text === '' ? { ok: false, reason: 'no-text' } : { ok: true, text, ...metadata };
}

/** The algorithm changes the tree it reads: nothing may be read from the page afterwards. */
function articleText(page: HtmlPage): string | null {
  const reader = new Readability<HtmlNode>(page, {
    serializer: (node: unknown) => node as HtmlNode,
    maxElemsToParse: 0,
    disableJSONLD: true,
  });
  const content = reader.parse()?.content ?? null;
  const text = content === null ? '' : readableText(content);
  return text === '' ? null : text;
}
