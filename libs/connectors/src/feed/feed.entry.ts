/** What an entry of any kind of feed says, still as markup. */
export interface FeedEntry {
  readonly title: string | null;
  readonly content: string | null;
  readonly summary: string | null;
  readonly url: string | null;
  /** As written, the best first. */
  readonly dates: readonly string[];
  readonly language: unknown;
}

type Members = Readonly<Record<string, unknown>>;

/** Finds the parts of an entry where RSS, RDF, Atom and JSON feeds have them. */
export function entryOf(value: unknown): FeedEntry {
  const entry = members(value);
  const dc = members(entry['dc']);
  const dcterms = members(entry['dcterms']);
  return {
    title: firstText(entry['title'], dc['titles'], dc['title']),
    content: firstText(members(entry['content'])['encoded'], entry['content'], entry['content_html'], entry['content_text']),
    summary: firstText(entry['description'], entry['summary'], dc['descriptions'], dc['description']),
    url: linkOf(entry),
    dates: [entry['pubDate'], entry['published'], entry['date_published'], dc['dates'], dc['date'], dcterms['issued'], dcterms['dates'], entry['updated']].map(textOf).filter((date) => date !== null),
    language: entry['language'] ?? dc['language'],
  };
}

function linkOf(entry: Members): string | null {
  const links = Array.isArray(entry['links']) ? (entry['links'] as unknown[]).map(members) : [];
  const best = links.find((link) => link['rel'] === undefined || link['rel'] === 'alternate');
  const guid = members(entry['guid']);
  return firstText(entry['link'], best?.['href'], entry['url'], guid['isPermaLink'] === false ? null : guid['value'], entry['id']);
}

function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = textOf(value);
    if (text !== null) return text;
  }
  return null;
}

/** A text, the value of an Atom text construct, or the first of several. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) return firstText(...(value as unknown[]));
  const inner = members(value)['value'];
  return typeof inner === 'string' && inner.trim() !== '' ? inner : null;
}

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}
