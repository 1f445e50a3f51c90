import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyChain } from '@entente/event-store';
import pg from 'pg';
import { child } from '../child.js';
import { TableOrder } from './compare.js';
import { disturb } from './disturb.js';
import { disturbancePlan } from './disturbance.plan.js';
import { SupervisedProcess } from './supervised-process.js';
import { ticker } from './ticker.js';

const PROCESSES = 4;
const CALLERS = 16;
/** Longer than any restart takes. */
const QUIET_SECONDS = 15;

/** One store, tormented once: what its table and each of its consumers hold at the end. */
export class LossRun {
  #processes = { consumer: [], relay: [], feed: [] };
  /** What was delivered to each consumer: its name and the file. */
  #deliveries = [];
  #appends = new Array(PROCESSES).fill(0);

  constructor(store, size, context) {
    this.store = store;
    this.size = size;
    this.context = context;
    this.ours = store === 'ours';
  }

  async result() {
    const { servers } = this.context;
    const [database, other] = [await servers.database(), await servers.database()];
    this.folder = await mkdtemp(join(tmpdir(), 'entente-loss-'));
    try {
      await child('append/prepare.js', { adapter: this.store, url: database.url });
      this.#startConsumers(database.url);
      const { counts, done } = await this.#appendUnderFaults(database.url, other.url);
      const kills = done.backend + done.consumer + done.relay + done.feed + done.postgres + done.broker;
      return { ...(await this.#compare(database.url, counts)), appends: sum(counts, 'appends'), kills };
    } finally {
      for (const some of Object.values(this.#processes)) for (const one of some) await one.stop();
      await rm(this.folder, { recursive: true });
    }
  }

  /** Two that read the store itself; of ours also two relays, and two that read what they publish. */
  #startConsumers(url) {
    const { natsUrl } = this.context.servers;
    const start = (kind, module, name, input) => {
      const file = join(this.folder, name);
      this.#processes[kind].push(new SupervisedProcess(module, { ...input, url, natsUrl, file, name }));
      if (kind !== 'relay') this.#deliveries.push({ name, file });
    };
    for (const name of ['first', 'second']) start('consumer', 'loss/consumer.js', name, { adapter: this.store });
    if (!this.ours) return;
    for (const name of ['relay-one', 'relay-two']) start('relay', 'loss/relay.js', name);
    start('feed', 'loss/feed-reader.js', 'feed-reader');
    start('feed', 'loss/feed-follower.js', 'feed-follower');
  }

  async #appendUnderFaults(url, otherUrl) {
    const { servers, progress, full } = this.context;
    const { appends: total, seconds } = this.size;
    const begin = Date.now();
    const share = () => (total === undefined ? (Date.now() - begin) / 1_000 / seconds : this.#total() / total);
    const kinds = ['backend', 'consumer', ...(this.ours ? ['relay', 'feed'] : [])];
    const plan = disturbancePlan({ ...this.size, brokerRestarts: this.ours ? this.size.brokerRestarts : 0, kinds });
    const disturbance = disturb({ servers, url, otherUrl, plan, share, processes: this.#processes });
    const also = () => `${Object.entries(disturbance.done).filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`).join(', ')}`;
    const stopTicker = ticker({ label: `${this.store}: appends`, total, done: () => this.#total(), also, everyMs: full ? 30_000 : 10_000, progress });
    try {
      const counts = await Promise.all(Array.from({ length: PROCESSES }, (_, index) => this.#appender(index, url)));
      const done = await disturbance.stop();
      const rate = (sum(counts, 'appends') / (Date.now() - begin)) * 1_000;
      progress(`${this.store}: ${sum(counts, 'appends')} appends of ${sum(counts, 'events')} events acknowledged (${rate.toFixed(0)}/s), ${sum(counts, 'retries')} retries, ${sum(counts, 'conflicts')} conflicts; ${JSON.stringify(done)}`);
      return { counts, done };
    } finally {
      stopTicker();
    }
  }

  #appender(index, url) {
    const { appends, seconds, batchOneIn } = this.size;
    const wanted = appends === undefined ? {} : { appends: Math.ceil(appends / PROCESSES) };
    const input = { adapter: this.store, url, callers: CALLERS, seconds: seconds ?? 0, ...wanted, batchOneIn, file: this.#acknowledged(index), process: index, processes: PROCESSES };
    return child('loss/appender.js', input, { onProgress: ({ appends: count }) => (this.#appends[index] = count) });
  }

  async #compare(url, counts) {
    const { progress } = this.context;
    const table = join(this.folder, 'table');
    await child('loss/table.js', { adapter: this.store, url, file: table });
    const order = await TableOrder.read(table, Math.max(...counts.map((count) => count.highest)));
    let gone = 0;
    for (let index = 0; index < PROCESSES; index += 1) gone += await order.missing(this.#acknowledged(index));
    progress(`${this.store}: ${order.events} events in the table; ${gone} acknowledged ones are not, ${order.doubled} are there twice`);
    await this.#settled(await lastPosition(table));
    const total = { lost: gone, doubled: order.doubled, reordered: 0, events: order.events };
    this.#tellOwnEnds();
    for (const { name, file } of this.#deliveries) {
      const { lost, behind, doubled, reordered, foreign } = await order.compare(file);
      progress(`${this.store}, ${name}: ${lost} lost (${behind} at the end), ${doubled} doubled, ${reordered} reordered, ${foreign} not in the table`);
      total.lost += lost;
      total.doubled += doubled;
      total.reordered += reordered + foreign;
    }
    if (this.ours) await this.#verify(url);
    return total;
  }

  /** Processes that nobody killed should not end: when they do, what is missing may be theirs. */
  #tellOwnEnds() {
    for (const { input, ownEnds, lastEnd } of Object.values(this.#processes).flat()) {
      if (ownEnds > 0) this.context.progress(`${this.store}, ${input.name}: ended by itself ${ownEnds} times, last: ${lastEnd}`);
    }
  }

  async #verify(url) {
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    const report = await verifyChain({ pool, schema: 'event_store', lane: 'main' });
    await pool.end();
    if (!report.ok) throw new Error(`the chain is bad at ${report.position}`);
    this.context.progress(`ours: the chain is sound up to ${report.to}`);
  }

  /** Waits until every consumer has the last event of the table, or none was given anything for a while. */
  async #settled(last) {
    const files = this.#deliveries.map(({ file }) => file);
    const sizes = () => Promise.all(files.map(async (file) => (await stat(file).catch(() => ({ size: 0 }))).size));
    let before = await sizes();
    for (let quiet = 0; quiet < QUIET_SECONDS; ) {
      if ((await Promise.all(files.map(lastPosition))).every((position) => position === last)) return;
      await sleep(1_000);
      const now = await sizes();
      quiet = now.join() === before.join() ? quiet + 1 : 0;
      before = now;
    }
  }

  #acknowledged(index) {
    return join(this.folder, `acknowledged-${index}`);
  }

  #total() {
    return this.#appends.reduce((total, count) => total + count, 0);
  }
}

/** Second field of the last whole line. */
async function lastPosition(file) {
  const handle = await open(file).catch(() => null);
  if (handle === null) return undefined;
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, 256));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return tail.subarray(0, tail.lastIndexOf(10)).toString().split('\n').at(-1).split(' ')[1];
  } finally {
    await handle.close();
  }
}

function sum(counts, name) {
  return counts.reduce((total, count) => total + count[name], 0);
}
