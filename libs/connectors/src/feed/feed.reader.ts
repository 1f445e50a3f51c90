import { parseFeed } from 'feedsmith';
import { cleanText } from '@entente/domain';
import { publishedDate } from '../html/html.date.js';
import { readHtml } from '../html/html.reader.js';
import { documentText } from '../encoding/document-text.js';
import { entryOf, type FeedEntry } from './feed.entry.js';

/** One item of a feed as a report: what `POST /v1/reports` takes, but for the source. */
export interface FeedReport {
  readonly text: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly language?: string;
}

export type FeedReading =
  | {
      readonly ok: true;
      readonly format: 'rss' | 'atom' | 'rdf' | 'json';
      readonly title: string | null;
      readonly items: readonly FeedReport[];
      /** Items that hold no words, by their place from 1. */
      readonly problems: readonly { readonly item: number; readonly detail: string }[];
    }
  | { readonly ok: false; readonly detail: string };

const LONGEST = { url: 2_048, title: 500 };

/** Reads RSS 0.9 to 2.0, RDF, Atom and JSON feeds, in the encoding they declare. Never throws. */
export function readFeed(bytes: Uint8Array): FeedReading {
  const document = documentText(bytes, 'xml');
  if (!document.ok) return { ok: false, detail: `The feed is in an encoding that is not known here, ${document.encoding}: send it as UTF-8.` };
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(document.text);
  } catch (error) {
    return { ok: false, detail: `This is no RSS, RDF, Atom or JSON feed: ${error instanceof Error ? error.message : String(error)}` };
  }
  const feed = parsed.feed as Readonly<Record<string, unknown>>;
  const language = languageOf(feed['language']);
  const readings = entriesOf(feed).map((entry) => reportOf(entryOf(entry), language));
  return {
    ok: true,
    format: parsed.format,
    title: plainText(entryOf(feed).title),
    items: readings.filter((item) => item !== null),
    problems: readings.flatMap((item, index) => (item === null ? [{ item: index + 1, detail: 'The item holds no words.' }] : [])),
  };
}

function entriesOf(feed: Readonly<Record<string, unknown>>): unknown[] {
  const items = feed['items'] ?? feed['entries'];
  return Array.isArray(items) ? (items as unknown[]) : [];
}

/** The words of an item are its title and what it says of itself, content before summary. */
function reportOf(entry: FeedEntry, language: string | null): FeedReport | null {
  const title = plainText(entry.title);
  const body = plainText(entry.content) ?? plainText(entry.summary);
  const text = [title, body === title ? null : body].filter((part) => part !== null).join('\n\n');
  if (text === '') return null;
  const date = entry.dates.map(publishedDate).find((day) => day !== null && /^\d{4}-\d{2}-\d{2}/.test(day)) ?? null;
  const own = languageOf(entry.language) ?? language;
  return {
    text,
    ...(entry.url !== null && /^https?:\/\/\S+$/.test(entry.url) && entry.url.length <= LONGEST.url ? { url: entry.url } : {}),
    ...(title === null ? {} : { title: title.slice(0, LONGEST.title) }),
    ...(date === null ? {} : { publishedAt: date }),
    ...(own === null ? {} : { language: own }),
  };
}

/** Titles and summaries may be markup, plain text, or text that only looks like markup. */
function plainText(markup: string | null): string | null {
  if (markup === null || markup.trim() === '') return null;
  const page = /[<&]/.test(markup) ? readHtml(`<body>${markup}</body>`) : null;
  const text = cleanText(page === null ? markup : page.ok ? page.text : '').trim();
  return text === '' ? null : text;
}

function languageOf(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value.trim()) ? value.trim() : null;
}
