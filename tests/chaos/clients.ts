import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, type ApiClient, type SubmissionAnswer } from '@entente/cli';
import { claimBody } from '../e2e/claims.js';
import type { History, Read, Write } from './history.js';

export interface ClientsOptions {
  readonly writers: number;
  /** Claims of each writer. */
  readonly claims: number;
  /** Pause between two claims of one writer, milliseconds. */
  readonly everyMs: number;
  /** When a writer stops trying, milliseconds after the beginning. */
  readonly giveUpMs: number;
}

interface DevelopmentAnswer {
  readonly position: string;
  readonly claimsDetail: readonly { readonly claim: { readonly id: string } }[];
}

/** Clients that submit claims of their own, each until it is answered, and then look at what they wrote. */
export async function runClients(api: ApiClient, options: ClientsOptions): Promise<History> {
  const begin = Date.now();
  const histories = await Promise.all(Array.from({ length: options.writers }, (_, client) => runClient(api, { ...options, client, begin })));
  return { writes: histories.flatMap(({ writes }) => writes), reads: histories.flatMap(({ reads }) => reads) };
}

async function runClient(api: ApiClient, options: ClientsOptions & { client: number; begin: number }): Promise<History> {
  const { client, writers, claims, everyMs, begin } = options;
  const writes: Write[] = [];
  const reads: Read[] = [];
  for (let turn = 0; turn < claims; turn += 1) {
    const claim = turn * writers + client;
    const begun = Date.now() - begin;
    const answer = await untilAnswered(api, claim, begin + options.giveUpMs);
    writes.push({ client, claim, begun, ended: Date.now() - begin, answer });
    if (answer !== null) reads.push(await readOwn(api, client, answer));
    await sleep(everyMs);
  }
  return { writes, reads };
}

/** As any careful client: the same body under the same key, until somebody says what became of it. */
async function untilAnswered(api: ApiClient, claim: number, deadline: number): Promise<Write['answer']> {
  for (;;) {
    try {
      const headers = { 'idempotency-key': `chaos-${claim}` };
      const { position, claims } = await within(api.send<SubmissionAnswer>('POST', '/v1/claims', claimBody(claim), headers));
      const [first] = claims;
      if (first === undefined) throw new Error(`claim ${claim} was answered without a claim`);
      return { position, claim: first.id, development: first.development };
    } catch (error) {
      if (error instanceof ApiError && error.status < 500 && error.status !== 409 && error.status !== 429) throw error;
      if (Date.now() > deadline) return null;
      await sleep(100);
    }
  }
}

async function readOwn(api: ApiClient, client: number, { position: waitedFor, development }: NonNullable<Write['answer']>): Promise<Read> {
  const base = { client, waitedFor, development };
  try {
    const { position, claimsDetail } = await within(api.get<DevelopmentAnswer>(`/v1/developments/${development}`, { waitFor: waitedFor }));
    return { ...base, position, claims: claimsDetail.map(({ claim }) => claim.id), refused: null };
  } catch (error) {
    // Nobody answered, or not in time: that says nothing about what is stored.
    return { ...base, position: null, claims: [], refused: error instanceof ApiError ? error.status : 599 };
  }
}

/** A frozen service keeps its connections: whoever waits for it gives up. */
async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('no answer in time')), 15_000)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
