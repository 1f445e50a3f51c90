import { setTimeout as sleep } from 'node:timers/promises';
import { newestNats, startStack } from '@entente/stack';
import { median, row } from '../row.js';
import { relayInto } from './relay-rig.js';

const TURNS = 6;

/** The same relay into a nats-server that syncs its disk before each answer: the newest the package archive has. */
export async function durableRelayRow({ servers, emit, progress }, log) {
  const stack = await newestBroker(servers);
  try {
    const relay = await relayInto(stack.natsUrl, log);
    progress(`durable relay: nats-server ${relay.link.connection.info.version}, batches ${relay.link.storesBatches()}`);
    const rates = [await relay.rateSince(performance.now())];
    while (rates.length < TURNS) {
      await relay.lose();
      while ((await relay.messages()) === 0) await sleep(5);
      rates.push(await relay.rateSince(performance.now()));
      progress(`durable relay ${rates.length}/${TURNS}: ${Math.round(rates.at(-1))} events/s`);
    }
    await relay.stop();
    emit(row('relay.durable.rate', median(rates.slice(1)), 'events/s', 'goal', 8_000));
  } finally {
    await stack.stop();
  }
}

async function newestBroker(servers) {
  const before = process.env.NATS_SERVER;
  process.env.NATS_SERVER = await newestNats();
  try {
    return await startStack({ ephemeral: true, durable: true, databaseUrl: servers.adminUrl, natsUrl: null });
  } finally {
    if (before === undefined) delete process.env.NATS_SERVER;
    else process.env.NATS_SERVER = before;
  }
}
