import { type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SQL_FOLDER } from '../../postgres/sql-file.js';

export const SECOND_VERIFIER = new URL('../verify-export.mjs', SQL_FOLDER).pathname;

/** Asks verify-export.mjs about exports, with a checkpoint file. Each run has a thread to itself, as if it were a program. */
export class SecondVerifier {
  private readonly key: string;

  constructor(
    private readonly folder: string,
    private readonly checkpoints: string,
    publicKey: KeyObject,
  ) {
    this.key = join(folder, 'public.pem');
    writeFileSync(this.key, publicKey.export({ type: 'spki', format: 'pem' }));
  }

  /** What it prints. */
  async says(exported: string): Promise<string> {
    const file = join(this.folder, 'mutated.ndjson');
    await writeFile(file, exported);
    const worker = new Worker(SECOND_VERIFIER, { argv: [file, '-', this.checkpoints, this.key], stdout: true });
    let text = '';
    worker.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject));
    return text;
  }
}
