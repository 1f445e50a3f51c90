import { parentPort, workerData } from 'node:worker_threads';
import { readHtml } from '@entente/connectors';
import { extract } from '@entente/extraction';
import type { ExtractionTask } from './extraction.thread.js';
import { readOwnDictionaries } from './own-dictionaries.js';

const dictionaries = readOwnDictionaries(workerData as string | null);

/** The other end of ExtractionThread: reads one text or page after another until it is terminated. */
parentPort?.on('message', ({ id, ...task }: ExtractionTask) => {
  parentPort?.postMessage({ id, read: 'html' in task ? readHtml(task.html) : extract(task.input, dictionaries).candidates });
});
