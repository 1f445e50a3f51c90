const SOURCE_ID = /^src:[a-z0-9][a-z0-9._-]{0,99}$/;

/**
 * The id of a source as people name it: `src:bladi` stays, `Bladi.net` becomes `src:bladi.net`. Letters of other
 * scripts are kept out of ids; a name that has none of ours gets its code points, so that two never meet in one id.
 */
export function sourceIdOf(name: string): string {
  if (SOURCE_ID.test(name)) return name;
  const plain = name.replace(/^src:/i, '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = [...plain].map((sign) => (/[a-z0-9._-]/.test(sign) ? sign : /[\p{L}\p{N}]/u.test(sign) ? codeOf(sign) : '-')).join('');
  const clean = slug.replace(/-{2,}/g, '-').replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '').slice(0, 100);
  return `src:${clean === '' ? 'unnamed' : clean}`;
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(36);
}
