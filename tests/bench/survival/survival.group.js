import { brokerRows } from './broker.js';
import { restoreRows } from './restore.js';
import { shutdownRows } from './shutdown.js';

/** What a loss costs: restoring a database, filling the broker again, replacing a service while it is used. */
export async function run(bench) {
  await brokerRows(bench);
  await shutdownRows(bench);
  await restoreRows(bench);
}
