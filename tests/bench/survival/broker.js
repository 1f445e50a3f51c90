import { setTimeout as sleep } from 'node:timers/promises';
import { median, row } from '../row.js';
import { relayInto } from './relay-rig.js';

const TURNS = 5;

/** How fast the relay fills `EVENTS`, how soon it notices that the stream is gone, and how fast it fills it again. */
export async function brokerRows({ servers, emit, progress }, log) {
  const relay = await relayInto(servers.natsUrl, log);
  const detections = [];
  const again = [];
  const first = await relay.rateSince(performance.now());
  progress(`relay: ${Math.round(first)} events/s`);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await relay.lose();
    const begin = performance.now();
    while ((await relay.messages()) === 0) await sleep(5);
    const found = performance.now();
    detections.push(found - begin);
    again.push(await relay.rateSince(found));
    progress(`gone ${turn + 1}/${TURNS}: noticed after ${Math.round(detections.at(-1))} ms, filled again with ${Math.round(again.at(-1))} events/s`);
  }
  await relay.stop();
  emit(row('relay.rate', median([first, ...again]), 'events/s', 'goal of the durable relay', 8_000));
  emit(row('nats.rebuild.rate', median(again), 'events/s', 'first filling', first));
  emit(row('nats.detect', median(detections), 'ms', 'goal', 5_000));
}
