import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { connect, StringCodec, type NatsConnection } from 'nats';
import { checkoutRoot, natsConnectionOptions } from '@entente/stack';
import { closeAfterFile, eventually } from '@entente/testing';
import type { SubmissionAnswer } from '@entente/cli';
import { testSystem, type TestSystem } from './test-system.js';

const REPORT = {
  source: 'src:desk',
  publishedAt: '2025-02-12',
  text: 'Morocco ordered 36 ATMOS 2000 howitzers from Elbit Systems in February 2025 for 200 million euros.',
};

describe("other people's programs", () => {
  let running: TestSystem;
  let classic: NatsConnection;
  const heard = new Map<string, { subject: string; body: Record<string, unknown>; position: string | undefined }[]>();
  let answer: SubmissionAnswer;
  let subscriber: { output: string };

  beforeAll(async () => {
    running = await testSystem();
    const { api, system } = running;
    classic = await connect(natsConnectionOptions(system.natsUrl));
    closeAfterFile(() => classic.close());
    for (const subject of ['alerts.>', 'events.>', 'relations.>']) listen(subject);
    await classic.flush();
    subscriber = startExample(system.natsUrl);
    await eventually(() => subscriber.output.includes('Listening on alerts.>'), { describe: 'the example subscriber to listen' });
    await api.send('POST', '/v1/rules', { name: 'Orders', filter: 'kind == "procurement"', topic: '{kind}.{pair}' });
    answer = await api.send<SubmissionAnswer>('POST', '/v1/reports', REPORT);
  }, 180_000);

  function listen(subject: string): void {
    const codec = StringCodec();
    heard.set(subject, []);
    classic.subscribe(subject, {
      callback: (error, message) => {
        if (error !== null) throw error;
        const body = JSON.parse(codec.decode(message.data)) as Record<string, unknown>;
        heard.get(subject)?.push({ subject: message.subject, body, position: message.headers?.get('Entente-Position') });
      },
    });
  }

  function startExample(natsUrl: string): { output: string } {
    const child = spawn(process.execPath, [join(checkoutRoot(), 'examples/subscriber/subscriber.js')], {
      env: { ...process.env, NATS_URL: natsUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { output: '' };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said.output += text));
    closeAfterFile(async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
    });
    return said;
  }

  it('hear every event of the log once, in order, with its position', async () => {
    const last = Number(answer.position.replace('main-', ''));
    const events = await eventually(() => (heard.get('events.>')?.length ?? 0) >= last && heard.get('events.>')!, { describe: 'every event' });
    expect(events.map(({ position }) => position)).toEqual(Array.from({ length: last }, (_, index) => String(index + 1)));
    expect(events.map(({ subject }) => subject)).toContain('events.main.procurement.reported.ISR-MAR');
    expect(events[0]?.body).toMatchObject({ specversion: '1.0' });
  });

  it('hear the order on the topic of its pair', async () => {
    const alerts = await eventually(() => (heard.get('alerts.>')?.length ?? 0) > 0 && heard.get('alerts.>')!, { describe: 'the alert' });
    expect(alerts.map(({ subject }) => subject)).toEqual(['alerts.procurement.ISR-MAR']);
  });

  it('can follow one relationship', async () => {
    await eventually(() => heard.get('relations.>')?.some(({ subject }) => subject === 'relations.ISR-MAR.procurement.reported'));
  });

  it('can be twenty lines of Node', async () => {
    await eventually(() => subscriber.output.includes('alerts.procurement.ISR-MAR'), { describe: 'the example subscriber to print the alert' });
  });
});
