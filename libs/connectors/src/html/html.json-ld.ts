import type { HtmlPage } from './html.node.js';

/** What a page says of itself in JSON-LD; every value as the page writes it. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly language: string | null;
}

const MAX_NODES = 1_000;

/** The first node of a page's JSON-LD that carries `headline` or `datePublished`; null when there is none. */
export function jsonLdArticle(page: HtmlPage): JsonLdArticle | null {
  const scripts = Array.from(page.querySelectorAll('script[type="application/ld+json"]'));
  for (const script of scripts) {
    const node = nodesOf(parse(script.textContent ?? '')).find((entry) => 'headline' in entry || 'datePublished' in entry);
    if (node !== undefined) return articleOf(node);
  }
  return null;
}

/** Broken JSON-LD is common on live pages and is metadata only: the page is read without it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function nodesOf(root: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const queue: unknown[] = [root];
  for (let value = queue.shift(); found.length < MAX_NODES && value !== undefined; value = queue.shift()) {
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, MAX_NODES));
    else if (isObject(value)) {
      found.push(value);
      if (Array.isArray(value['@graph'])) queue.push(value['@graph']);
    }
  }
  return found;
}

function articleOf(node: Record<string, unknown>): JsonLdArticle {
  return {
    headline: nameOf(node['headline']),
    published: nameOf(node['datePublished']),
    publisher: nameOf(node['publisher']),
    author: nameOf(node['author']),
    language: nameOf(node['inLanguage']),
  };
}

/** A text, or the `name` of a thing, or that of the first of several. */
function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return nameOf(value[0]);
  return isObject(value) ? nameOf(value['name']) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
