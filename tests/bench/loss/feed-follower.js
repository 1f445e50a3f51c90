import { openEventStore } from '@entente/event-store';
import { connectNats } from '@entente/messaging';
import { logger } from '@entente/observability';
import pg from 'pg';
import { inputOfChild } from '../child.js';
import { builtModule } from './built-module.js';
import { DeliveryFile } from './delivery-file.js';

/**
 * Follows EVENTS as the alerting service does, by its own code: a durable consumer, acknowledged after the effect, gaps
 * filled from the log. What a killed one had not acknowledged comes again, behind what followed it.
 */
const { feedConsumer } = await builtModule('services/alerting', 'feed/feed.consumer.js');
const { FeedFollower } = await builtModule('services/alerting', 'feed/feed.follower.js');
const { url, natsUrl, file, name } = inputOfChild();
const delivered = new DeliveryFile(file);
const pool = new pg.Pool({ connectionString: url, max: 2 });
pool.on('error', () => undefined);
const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
const log = logger(name, { level: 'silent' });
let place = { epoch: null, position: BigInt(delivered.last?.[1] ?? 0), hash: null };

const sink = {
  place: async () => place,
  take: async (events) => {
    delivered.write(events.map((event) => [event.data.number, event.position]));
    const { epoch, position, hash } = events.at(-1);
    place = { epoch, position, hash };
  },
};
const history = { read: (after, limit) => store.readLane({ after, limit }) };
const link = await connectNats({ url: natsUrl, name });
const follower = new FeedFollower(sink, history, { batch: 500, log });
await feedConsumer({ link, follower, history, log }, { batch: 200 }).run();
