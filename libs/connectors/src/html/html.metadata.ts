import { publishedDate } from './html.date.js';
import { jsonLdArticle } from './html.json-ld.js';
import type { HtmlPage } from './html.node.js';

/** What a page says about itself. Every member is null when the page doesn't say. */
export interface HtmlMetadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** EDTF: a day or an instant with the publisher's own offset. */
  readonly publishedAt: string | null;
  /** BCP 47, e.g. `en-GB`. */
  readonly language: string | null;
  readonly canonicalUrl: string | null;
}

const PUBLISHED = [
  'article:published_time', 'og:article:published_time', 'datePublished', 'date', 'dc.date', 'dc.date.issued', 'dcterms.date',
  'dcterms.created', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate',
];

/** Reads metadata from `<meta>`, JSON-LD, `<time>` and the document itself, the most deliberate statement first. */
export function pageMetadata(page: HtmlPage): HtmlMetadata {
  const article = jsonLdArticle(page);
  const meta = metaTags(page);
  return {
    title: first([meta.get('og:title'), article?.headline, meta.get('twitter:title'), text(page, 'h1'), text(page, 'title')]),
    publisher: first([meta.get('og:site_name'), article?.publisher, meta.get('application-name')]),
    author: first([article?.author, meta.get('author'), meta.get('article:author'), text(page, '[rel="author"]')]),
    publishedAt: published(page, [...PUBLISHED.slice(0, 2).map((name) => meta.get(name)), article?.published, ...PUBLISHED.slice(2).map((name) => meta.get(name))]),
    language: language([page.documentElement.getAttribute('lang'), article?.language, meta.get('og:locale'), meta.get('content-language')]),
    canonicalUrl: url([page.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta.get('og:url')]),
  };
}

type Candidate = string | null | undefined;

function metaTags(page: HtmlPage): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of Array.from(page.querySelectorAll('meta'))) {
    const content = tag.getAttribute('content')?.trim() ?? '';
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = tag.getAttribute(attribute);
      if (name === null || content === '') continue;
      for (const key of [name, name.toLowerCase()]) if (!tags.has(key)) tags.set(key, content);
    }
  }
  return tags;
}

function published(page: HtmlPage, candidates: readonly Candidate[]): string | null {
  const times = ['time[itemprop="datePublished"]', 'time[pubdate]', 'article time[datetime]'];
  const stated = times.map((selector) => page.querySelector(selector)?.getAttribute('datetime'));
  for (const candidate of [...candidates, ...stated]) {
    const date = typeof candidate === 'string' ? publishedDate(candidate) : null;
    if (date !== null) return date;
  }
  return null;
}

function language(candidates: readonly Candidate[]): string | null {
  for (const candidate of candidates) {
    const tag = candidate?.trim().replace('_', '-') ?? '';
    if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag)) return tag;
  }
  return null;
}

function url(candidates: readonly Candidate[]): string | null {
  return first(candidates.filter((candidate) => /^https?:\/\/[^\s]+$/i.test(candidate ?? '')));
}

function text(page: HtmlPage, selector: string): string | null {
  return page.querySelector(selector)?.textContent ?? null;
}

function first(candidates: readonly Candidate[]): string | null {
  for (const candidate of candidates) {
    const clean = candidate?.replace(/\s+/g, ' ').trim() ?? '';
    if (clean !== '') return clean.slice(0, 500);
  }
  return null;
}
