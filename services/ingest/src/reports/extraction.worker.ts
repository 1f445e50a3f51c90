import { parentPort, workerData } from 'node:worker_threads';
import { extract } from '@entente/extraction';
import type { ExtractionTask } from './extraction.thread.js';
import { readOwnDictionaries } from './own-dictionaries.js';

const dictionaries = readOwnDictionaries(workerData as string | null);

/** The other end of ExtractionThread: reads one text after another until it is terminated. */
parentPort?.on('message', ({ id, input }: ExtractionTask) => {
  parentPort?.postMessage({ id, candidates: extract(input, dictionaries).candidates });
});
