import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../api/api-client.js';
import { UnreachableError } from '../api/api-error.js';
import type { AlertView } from './alert-line.js';

interface TailOptions {
  readonly signal: AbortSignal;
  readonly note: (text: string) => void;
}

const RETRY_MS = 1_000;

/**
 * Alerts in the order of lane `alerting`, each once: after a broken connection it goes on behind the last one seen.
 * @param from position to begin behind, `alerting-7` or `7`; null for alerts from now on
 * @throws UnreachableError when the very first connection fails
 */
export async function* tailAlerts(api: ApiClient, from: string | null, options: TailOptions): AsyncGenerator<AlertView> {
  const { signal, note } = options;
  let last: string | null = null;
  let connected = false;
  const start = from === null ? '' : `?from=${encodeURIComponent(from.startsWith('alerting-') ? from : `alerting-${from}`)}`;
  while (!signal.aborted) {
    try {
      const headers: Record<string, string> = last === null ? {} : { 'last-event-id': last };
      for await (const event of api.events(`/v1/alerts/stream${last === null ? start : ''}`, headers, signal)) {
        connected = true;
        if (event.id !== null) last = event.id;
        if (event.event === 'alert' || event.event === 'message') yield JSON.parse(event.data) as AlertView;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!connected && error instanceof UnreachableError) throw error;
      if (!(error instanceof TypeError) && !(error instanceof UnreachableError)) throw error;
      note('The connection was lost; trying again.');
    }
    await sleep(RETRY_MS, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
