import { correlationHeaders, correlationOrNew } from '@entente/observability';
import type { Owner } from './owners.js';

export type OwnerAnswer = { readonly reached: true; readonly status: number; readonly body: unknown } | { readonly reached: false; readonly reason: string };

/** One JSON document from an owner; never throws, since an owner that is away must not hide the others. */
export async function askOwner(owner: Owner, path: string, options: { timeoutMs: number; authorization?: string | undefined }): Promise<OwnerAnswer> {
  const { timeoutMs, authorization } = options;
  try {
    const headers = { ...correlationHeaders(correlationOrNew()), ...(authorization === undefined ? {} : { authorization }) };
    const response = await fetch(`${owner.url}${path}`, { headers, signal: AbortSignal.timeout(timeoutMs) });
    return { reached: true, status: response.status, body: await response.json() };
  } catch (error) {
    const { message, cause } = error as Error;
    return { reached: false, reason: cause instanceof Error ? `${message}: ${cause.message}` : message };
  }
}
