import { describe, expect, it } from '@jest/globals';
import { logger } from '@entente/observability';
import { eventually, privateStack, testDatabase } from '@entente/testing';
import { consume } from '../consume/consume.js';
import { listen, ring } from '../doorbell/doorbell.js';
import { provision } from '../provisioning/provision.js';
import { INBOX_STREAM } from '../provisioning/stream-specs.js';
import { publishOnce } from '../publish/publish-once.js';
import { connectNats } from './connect-nats.js';
import { NatsConnectError } from './link.errors.js';

const log = logger('spec', { level: 'silent' });

describe('a link', () => {
  it('refuses wrong credentials, and a place where nobody answers', async () => {
    const { url } = await testDatabase();
    const stack = await privateStack({ databaseUrl: url });
    const { host } = new URL(stack.natsUrl);
    await expect(connectNats({ url: `nats://x:y@${host}`, name: 'spec' })).rejects.toThrow(NatsConnectError);
    await stack.stopNats();
    await expect(connectNats({ url: stack.natsUrl, name: 'spec', connectWithinMs: 300 })).rejects.toThrow('No nats-server answers');
  });

  it('comes back after a kill and after a lost disk, with doorbell and consumer', async () => {
    const { url } = await testDatabase();
    const stack = await privateStack({ databaseUrl: url });
    const link = await connectNats({ url: stack.natsUrl, name: 'spec' });
    const seen: string[] = [];
    const consumer = consume(link, {
      stream: 'INBOX',
      durable: 'ingest',
      log,
      handler: async (message) => {
        seen.push(new TextDecoder().decode(message.data));
        return 'ack';
      },
    });
    const rings: bigint[] = [];
    const hush = listen(link, 'main', (position) => rings.push(position));
    try {
      await provision(link, { streams: [INBOX_STREAM] });
      void consumer.run();
      for (const round of ['first', 'after kill', 'after wipe']) {
        if (round !== 'first') await stack.stopNats('crash');
        if (round === 'after wipe') stack.wipeNats();
        if (round !== 'first') await stack.startNats();
        await eventually(() => provision(link, { streams: [INBOX_STREAM] }));
        await eventually(() => publishOnce(link, { subject: 'inbox.report.x', id: round, headers: {}, data: round }));
        await eventually(() => seen.includes(round), { timeoutMs: 60_000, describe: `the message ${round}` });
        ring(link, 'main', BigInt(seen.length));
        await eventually(() => rings.includes(BigInt(seen.length)));
      }
    } finally {
      hush();
      await consumer.stop();
      await link.close();
    }
  });
});
