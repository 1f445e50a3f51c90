import { installPeers } from '../peers/install.js';
import { row } from '../row.js';
import { neighbourRows } from './neighbour.js';
import { LossRun } from './loss.run.js';

/** 64 appenders in 4 processes under everything that goes wrong, then every consumer against the table; and bad neighbours. */
export async function run(context) {
  installPeers(context.progress);
  await context.servers.allowPrepared();
  for (const store of ['ours', 'emmett', ...context.stores]) {
    const result = await new LossRun(store, sizeOf(store, context), context).result();
    const name = /[./\\]/.test(store) ? 'other' : store;
    for (const what of ['lost', 'doubled', 'reordered', 'appends', 'events']) context.emit(row(`loss.${name}.${what}`, result[what], what === 'appends' ? 'appends' : 'events'));
    context.emit(row(`loss.${name}.kills`, result.kills, 'kills'));
  }
  await neighbourRows(context);
}

/** Batches are rarer at the full size: ten million appends of 3.4 events each would be about bytes, not about faults. */
function sizeOf(store, { full, scale }) {
  if (!full) return { seconds: 40, kills: 60, restarts: 2, brokerRestarts: 1, batchOneIn: 10 };
  // A store that would take hours for ten million appends is shown on fewer.
  const share = store === 'ours' ? scale : scale / 50;
  return { appends: Math.round(10_000_000 * share), kills: Math.max(20, Math.round(200 * scale)), restarts: Math.max(2, Math.round(10 * scale)), brokerRestarts: Math.max(1, Math.round(5 * scale)), batchOneIn: 100 };
}
