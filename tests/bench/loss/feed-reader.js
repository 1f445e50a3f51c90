import { HEADERS, STREAMS } from '@entente/contracts';
import { connectNats, fromCloudEvent } from '@entente/messaging';
import { inputOfChild } from '../child.js';
import { DeliveryFile } from './delivery-file.js';

/**
 * Reads EVENTS as any subscriber can, from the sequence after the last one it wrote down. Knows an event that comes again
 * by its position, as the feed's readers are told to, and heals nothing: what the relay left out stays missing.
 */
const { natsUrl, file, name } = inputOfChild();
const delivered = new DeliveryFile(file);
const link = await connectNats({ url: natsUrl, name });
let [, position = '0', sequence = '0'] = delivered.last ?? [];

for (;;) {
  try {
    await read();
  } catch {
    // No stream yet, or the server is away.
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
}

async function read() {
  const consumer = await link.jetstream.consumers.get(link.stream(STREAMS.events), { opt_start_seq: Number(sequence) + 1 });
  for await (const message of await consumer.consume({ max_messages: 1_000 })) {
    const at = message.headers.get(HEADERS.position);
    if (BigInt(at) > BigInt(position)) {
      delivered.write([[fromCloudEvent(message.data).event.data.number, at, message.seq]]);
      position = at;
    }
    sequence = String(message.seq);
  }
}
