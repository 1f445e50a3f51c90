import type { DevelopmentItem } from '@entente/contracts';
import type { ApiClient } from '../api/api-client.js';
import { lastPosition, submitAll, type Refused, type Submitted } from '../ingest/submit-all.js';
import type { ReplayDiff } from '../replay/diff-words.js';
import { untilOver } from '../replay/job.js';
import type { DevelopmentView, TimelinePage } from '../timeline/timeline.views.js';
import type { Dossier, DossierCorrection } from './dossier.js';

export interface Ingested {
  readonly stored: readonly Submitted[];
  readonly refused: readonly Refused[];
  readonly position: string | null;
}

/** Saves the dossier's rules, then submits everything in it. */
export async function ingestDossier(api: ApiClient, dossier: Dossier, onProgress: (sentence: string) => void): Promise<Ingested> {
  for (const rule of dossier.rules) await api.send<unknown>('POST', '/v1/rules', rule);
  const { stored, refused } = await submitAll(api, dossier.submissions, (done, { origin }) => onProgress(`  ${done}/${dossier.submissions.length}  ${origin}`));
  return { stored, refused, position: lastPosition(stored) };
}

/** The whole timeline of a pair (null: of all), page by page, once the view has reached `position`. */
export async function readTimeline(api: ApiClient, pair: string | null, position: string | null): Promise<DevelopmentItem[]> {
  const path = pair === null ? '/v1/timelines' : `/v1/timelines/${pair}`;
  const query = { limit: '200', include: pair === null ? 'all' : undefined };
  const items: DevelopmentItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.get<TimelinePage>(path, { ...query, cursor, waitFor: cursor === undefined ? (position ?? undefined) : undefined });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** One development as it stood before a correction and stands after it. */
export interface Corrected {
  readonly claim: string;
  readonly development: string;
  readonly reason: string;
  readonly changed: readonly string[];
  readonly before: { readonly knownAt: string; readonly item: DevelopmentView };
  readonly after: { readonly knownAt: string; readonly item: DevelopmentView };
}

/** Sends the dossier's late correction and reads the development as known before and after. Null when the dossier has none. */
export async function applyCorrection(api: ApiClient, dossier: Dossier, ingested: Ingested): Promise<Corrected | null> {
  const [correction] = dossier.corrections;
  if (correction === undefined || ingested.position === null) return null;
  const target = findClaim(ingested, correction);
  if (target === undefined) throw new Error(`The dossier corrects a ${correction.kind} claim of ${correction.file}, but none was found there.`);
  const { changes, reason } = correction;
  const answer = await api.send<{ position: string; changed: string[] }>('POST', `/v1/claims/${target.id}/corrections`, { changes, reason });
  const path = `/v1/developments/${target.development}`;
  const before = await api.get<DevelopmentView>(path, { knownAt: ingested.position, waitFor: answer.position });
  const after = await api.get<DevelopmentView>(path, { knownAt: answer.position });
  return {
    claim: target.id,
    development: target.development,
    reason,
    changed: answer.changed,
    before: { knownAt: ingested.position, item: before },
    after: { knownAt: answer.position, item: after },
  };
}

function findClaim({ stored }: Ingested, { file, kind }: DossierCorrection) {
  const submitted = stored.find(({ submission }) => submission.origin === file);
  return submitted?.answer.claims.find((claim) => claim.kind === kind);
}

/** Folds the log anew beside the live view and compares. */
export async function replayDry(api: ApiClient): Promise<ReplayDiff> {
  const { id } = await api.send<{ id: string }>('POST', '/v1/replays', { target: { type: 'diff' } });
  const job = await untilOver(api, `/v1/replays/${id}`, true);
  if (job.state === 'failed') throw new Error(`The replay failed: ${job.reason ?? 'no reason given'}`);
  return job.result as ReplayDiff;
}

/** Number of events in lane `main`. */
export async function countEvents(api: ApiClient): Promise<number> {
  const status = await api.get<{ ingest?: { head?: { position?: string } | string; position?: string } }>('/v1/status');
  const head = status.ingest?.head;
  const text = typeof head === 'string' ? head : (head?.position ?? status.ingest?.position);
  if (text === undefined) throw new Error('The status names no head of lane main.');
  return Number(text.replace(/^.*-/, ''));
}
