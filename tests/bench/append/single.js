import { child } from '../child.js';
import { median, row } from '../row.js';
import { medianPair } from './median-pair.js';

const TURNS = 7;
/** What one turn compares: row, callers, and who stands beside us. */
const PAIRS = [
  { name: 'append.c1', callers: 1, peer: 'emmett' },
  { name: 'append.c16', callers: 16, peer: 'emmett' },
  { name: 'append.c64', callers: 64, peer: 'emmett' },
  { name: 'append.c64.messagedb', callers: 64, peer: 'messagedb', categories: 1 },
  { name: 'append.c64.messagedb32', callers: 64, peer: 'messagedb', categories: 32 },
];

/** Single events with expected version, command key and hash chain. */
export async function singleRows({ servers, progress, emit, full }) {
  const seconds = full ? 10 : 2;
  const databases = { ours: await prepared(servers, 'ours'), emmett: await prepared(servers, 'emmett'), messagedb: await prepared(servers, 'messagedb') };
  for (const { name, callers, peer, categories } of PAIRS) {
    const rates = { ours: [], peer: [] };
    const p99 = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      // Who goes first changes: each leaves the other dirty pages to write.
      const results = {};
      for (const adapter of turn % 2 === 0 ? ['ours', peer] : [peer, 'ours']) {
        results[adapter] = await child('append/workload.js', { adapter, url: databases[adapter].url, callers, seconds, categories });
      }
      const { ours, [peer]: theirs } = results;
      rates.ours.push(ours.rate);
      rates.peer.push(theirs.rate);
      p99.push(ours.p99);
      progress(`${name} ${turn + 1}/${TURNS}: ours ${ours.rate.toFixed(0)}/s p99 ${ours.p99.toFixed(1)} ms, ${peer} ${theirs.rate.toFixed(0)}/s p99 ${theirs.p99.toFixed(1)} ms`);
    }
    const { value, baseline } = medianPair(rates.ours, rates.peer);
    emit(row(name, value, 'events/s', peer, baseline));
    if (name === 'append.c64') emit(row('append.c64.p99', median(p99), 'ms', 'goal', 40));
  }
}

/** In a child: some stores change their whole process. */
async function prepared(servers, adapter) {
  const database = await servers.database();
  await child('append/prepare.js', { adapter, url: database.url });
  return database;
}
