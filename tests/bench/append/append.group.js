import { installPeers } from '../peers/install.js';
import { batchRows } from './batch.js';
import { flatRows } from './flat.js';
import { singleRows } from './single.js';

/** Rates of appending, each beside what it is measured against, in turns. */
export async function run(context) {
  installPeers(context.progress);
  await singleRows(context);
  await batchRows(context);
  await flatRows(context);
}
