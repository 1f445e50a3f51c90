import { brokerRows } from './broker.js';
import { durableRelayRow } from './durable-relay.js';
import { forgetRows } from './forget.js';
import { relayedLog } from './relay-rig.js';
import { restoreRows } from './restore.js';
import { shutdownRows } from './shutdown.js';

/** What a loss costs: restoring a database, filling the broker again, replacing a service while it is used. */
export async function run(bench) {
  const log = await relayedLog(bench.servers);
  await brokerRows(bench, log);
  await durableRelayRow(bench, log);
  await log.close();
  await shutdownRows(bench);
  await restoreRows(bench);
  await forgetRows(bench);
}
