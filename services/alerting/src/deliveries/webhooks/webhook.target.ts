export type TargetCheck = { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: string };

/**
 * What a webhook's URL must be before a rule takes it: http or https, no user or password, no fragment, at most 2,000
 * characters. The address behind the name is checked at the socket of each attempt, not here: names change.
 */
export function checkTarget(text: string): TargetCheck {
  if (text.length > 2_000) return { ok: false, reason: 'is longer than 2,000 characters' };
  if (!URL.canParse(text)) return { ok: false, reason: 'is not an absolute URL' };
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, reason: 'must begin with https:// or http://' };
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'must not carry a user or password' };
  if (url.hash !== '') return { ok: false, reason: 'must not carry a fragment' };
  return { ok: true, url };
}
