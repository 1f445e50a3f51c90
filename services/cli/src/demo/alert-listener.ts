import { connect } from '@nats-io/transport-node';
import type { Alert } from '@entente/contracts';
import { natsConnectionOptions } from '@entente/stack';

export interface HeardAlert {
  readonly subject: string;
  readonly alert: Alert;
}

export interface AlertListener {
  readonly heard: readonly HeardAlert[];
  /** Resolves when `count` alerts were heard or the time is over; tells which. */
  wait(count: number, timeoutMs: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Subscribes to `alerts.>` with a plain NATS client, as any subscriber would. */
export async function listenForAlerts(natsUrl: string, subjectPrefix: string): Promise<AlertListener> {
  const connection = await connect({ ...natsConnectionOptions(natsUrl), name: 'entente-demo-subscriber' });
  const heard: HeardAlert[] = [];
  let wake = (): void => undefined;
  const prefix = subjectPrefix === '' ? '' : `${subjectPrefix}.`;
  connection.subscribe(`${prefix}alerts.>`, {
    callback: (error, message) => {
      if (error !== null) throw error;
      heard.push({ subject: message.subject.slice(prefix.length), alert: alertOf(message.json()) });
      wake();
    },
  });
  await connection.flush();
  return {
    heard,
    wait: async (count, timeoutMs) => {
      const deadline = Date.now() + timeoutMs;
      while (heard.length < count && Date.now() < deadline) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, deadline - Date.now());
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return heard.length >= count;
    },
    close: () => connection.close(),
  };
}

/** Alerts travel as CloudEvents; the alert is its data. */
function alertOf(message: unknown): Alert {
  const envelope = message as { data?: { alert?: Alert; data?: { alert?: Alert } } };
  return envelope.data?.alert ?? envelope.data?.data?.alert ?? (envelope.data as Alert | undefined) ?? (message as Alert);
}
