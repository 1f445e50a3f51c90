import { randomUUID } from 'node:crypto';
import type { Principal } from '@entente/contracts';
import { canonicalJson, sha256Hex } from '@entente/event-store';
import type { Correlation } from '@entente/observability';

/** Who asks, and how a repetition is recognised. */
export interface CommandRequest {
  readonly principal: Principal;
  readonly correlation: Correlation;
  /** Key of the command in the store, already scoped to principal and route. */
  readonly key: string;
  /** SHA-256 of the canonical request. */
  readonly digest: string;
  /** Whether the caller named the key: only then can it be meant for another body. */
  readonly explicit: boolean;
}

/** Who asks, by which way: what the edges of this service know about a request beside its body. */
export interface Caller {
  readonly principal: Principal;
  readonly correlation: Correlation;
  /** `Idempotency-Key`, or the id of a message. */
  readonly idempotencyKey: string | null;
}

/** A request whose content alone says what it is about: repeated, it is the same command. */
export function contentRequest(caller: Caller, route: string, body: unknown): CommandRequest {
  const digest = sha256Hex(canonicalJson({ route, body }));
  return keyed(caller, route, digest) ?? { ...caller, key: scoped(caller, route, `sha256:${digest}`), digest, explicit: false };
}

/**
 * A request that may rightly come again later (correct A to B, to A, to B): without a key of the caller's every call is
 * a command of its own, and a repetition is found in the log instead.
 */
export function singleRequest(caller: Caller, route: string, body: unknown): CommandRequest {
  const digest = sha256Hex(canonicalJson({ route, body }));
  return keyed(caller, route, digest) ?? { ...caller, key: scoped(caller, route, `once:${randomUUID()}`), digest, explicit: false };
}

function keyed(caller: Caller, route: string, digest: string): CommandRequest | null {
  const key = caller.idempotencyKey;
  return key === null ? null : { ...caller, key: scoped(caller, route, `key:${key}`), digest, explicit: true };
}

/** Hashed, so that no principal can write a key that reads like another's. */
function scoped(caller: Caller, route: string, key: string): string {
  return sha256Hex(canonicalJson([caller.principal.id, route, key]));
}
