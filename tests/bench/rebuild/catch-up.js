import { inputOfChild, resultOfChild } from '../child.js';
import { emptyTally, reached } from './tally.js';

/** How fast a live version that is behind comes up, by the runner that serves readers meanwhile. */
const { url, events } = inputOfChild();
const tally = await emptyTally(url);
await tally.begin();
const begin = performance.now();
tally.project(1);
await reached(tally.pool, tally.refOf(1), BigInt(events));
const rate = (events / (performance.now() - begin)) * 1_000;
await tally.close();
resultOfChild({ rate });
