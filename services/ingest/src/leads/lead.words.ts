import type { Lead } from '@entente/contracts';

/** Words of addresses that say nothing. */
const EMPTY: ReadonlySet<string> = new Set(['http', 'https', 'www', 'com', 'org', 'net', 'html', 'htm', 'php']);

/** What a text is searched by: its words and numbers of two signs and more, without case and accents. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]{2,40}/gu) ?? [])].filter((word) => !EMPTY.has(word));
}

/** What leads are filtered by. The sign before it never stands in a word. */
export const facet = {
  actor: (id: string): string => `=actor:${id}`,
  pair: (pair: string): string => `=pair:${pair}`,
  kind: (kind: string): string => `=kind:${kind}`,
  code: (code: string): string => `=code:${code}`,
} as const;

/** Everything a lead is found by. A state is found through everyone who belongs to it. */
export function lexemesOf({ actors, pair, kind, code, place, url }: Lead): string[] {
  const named = actors.filter((actor) => actor !== null);
  const codes = Array.from({ length: code.length - 1 }, (_, index) => code.slice(0, index + 2));
  const facets = [
    ...named.flatMap(({ id, state }) => [facet.actor(id), ...(state === null ? [] : [facet.actor(state)])]),
    ...(pair === null ? [] : [facet.pair(pair)]),
    ...(kind === null ? [] : [facet.kind(kind)]),
    ...codes.map(facet.code),
  ];
  return [...new Set([...facets, ...wordsOf([...named.flatMap((actor) => [actor.name, actor.code]), place?.name ?? '', url ?? ''].join(' '))])];
}

/** Lexemes as PostgreSQL reads them in a tsvector or, joined by ` & `, in a tsquery. */
export function quotedLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
