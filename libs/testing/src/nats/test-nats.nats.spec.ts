import { describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { testNats } from './test-nats.js';

describe('the shared nats-server', () => {
  it('keeps what is published to a prefixed stream', async () => {
    const nats = testNats();
    const connection = await nats.connect();
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: nats.prefix('EVENTS'), subjects: [`${nats.prefix('events')}.>`] });
    const ack = await jetstream(connection).publish(`${nats.prefix('events')}.one`, 'hello');
    expect(ack).toMatchObject({ stream: nats.prefix('EVENTS'), seq: 1 });
  });

  it('gives every caller names of its own', () => {
    expect(testNats().prefix('EVENTS')).not.toBe(testNats().prefix('EVENTS'));
  });
});
