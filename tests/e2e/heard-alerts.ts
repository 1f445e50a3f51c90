import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type NatsConnection } from 'nats';
import { natsConnectionOptions } from '@entente/stack';
import { closeAfterFile } from '@entente/testing';

interface AlertData {
  readonly id: string;
  readonly rule: string;
  readonly trigger: string;
  readonly cause: { readonly epoch: string; readonly position: string };
}

/** One time somebody was told. `key` is what must not come twice on one channel: epoch and position of the cause, rule, trigger. */
export interface Hearing {
  readonly channel: 'topic' | 'webhook';
  readonly alert: string;
  readonly rule: string;
  readonly trigger: string;
  readonly key: string;
}

/** A subscriber on NATS and somebody's webhook, who write down every alert as often as they are told of it. */
export class HeardAlerts {
  readonly hearings: Hearing[] = [];

  private constructor(
    readonly connection: NatsConnection,
    readonly webhook: string,
  ) {}

  static async listen(natsUrl: string): Promise<HeardAlerts> {
    const connection = await connect(natsConnectionOptions(natsUrl));
    const server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        heard.note('webhook', (JSON.parse(body) as { data: AlertData }).data);
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closeAfterFile(async () => {
      await connection.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    const heard = new HeardAlerts(connection, `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`);
    connection.subscribe('alerts.>', {
      callback: (error, message) => {
        if (error !== null) throw error;
        heard.note('topic', message.json<{ data: AlertData }>().data);
      },
    });
    await connection.flush();
    return heard;
  }

  of(channel: Hearing['channel'], rule: string, trigger: string): Hearing[] {
    return this.hearings.filter((one) => one.channel === channel && one.rule === rule && one.trigger === trigger);
  }

  /** What somebody was told more than once. */
  repeated(): string[] {
    const counts = new Map<string, number>();
    for (const { key } of this.hearings) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].flatMap(([key, times]) => (times > 1 ? [`${key}: ${times} times`] : [])).sort();
  }

  private note(channel: Hearing['channel'], { id, rule, trigger, cause }: AlertData): void {
    this.hearings.push({ channel, alert: id, rule, trigger, key: `${channel} ${cause.epoch}/${cause.position} ${rule} ${trigger}` });
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
