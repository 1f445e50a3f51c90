import { beginEpoch, holdLane, verifyChain } from '@entente/event-store';
import pg from 'pg';
import { RestoreVerifyError } from '../backup.errors.js';
import { ENTENTE_CONTENTS, type BackupContents } from '../contents/contents.js';
import { BackupFolder } from '../format/backup.folder.js';
import type { BackupHead, BackupManifest } from '../format/manifest.js';
import { checkPart, loadPart } from '../format/part.reader.js';
import { COPY_SETTINGS } from '../format/part.writer.js';
import type { TableName } from '../format/table-columns.js';
import { requireEmpty } from './empty-target.js';
import { continueIdentities } from './identities.js';
import { loadLane } from './load-lane.js';

export interface RestoreProgress {
  readonly phase: 'checking' | 'loading' | 'verifying' | 'tables' | 'done';
  /** Parts while checking, events while loading and verifying. */
  readonly done: bigint;
  readonly total: bigint;
}

export interface RestoreOptions {
  /** A direct connection to a migrated, empty database, by the role that owns its schemas. */
  readonly url: string;
  readonly folder: string;
  readonly contents?: BackupContents;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RestoreProgress) => void;
}

export interface RestoredBackup {
  readonly manifest: BackupManifest;
  /** The epoch that each lane begins now. */
  readonly epochs: Readonly<Record<string, string>>;
}

/**
 * Loads a backup in one transaction: all of it, checked against its chain and head hashes, or nothing. Both lanes begin a
 * new epoch and are held: nobody is alerted, and nothing goes to NATS, before an operator has said from where.
 * @throws BackupFormatError, BackupDamagedError, RestoreTargetError, RestoreVerifyError
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoredBackup> {
  const { folder, manifest } = await BackupFolder.toRead(options.folder);
  await checkParts(folder, manifest, options);
  const client = new pg.Client({ connectionString: options.url, application_name: 'entente-restore' });
  await client.connect();
  try {
    await client.query(COPY_SETTINGS);
    await client.query('BEGIN');
    const epochs = await new Restore(client, folder, manifest, options).run();
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return { manifest, epochs };
  } finally {
    // Ends the transaction too when something was thrown.
    await client.end();
  }
}

async function checkParts(folder: BackupFolder, manifest: BackupManifest, { signal, onProgress }: RestoreOptions): Promise<void> {
  const total = BigInt(manifest.parts.length);
  for (const [index, part] of manifest.parts.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ phase: 'checking', done: BigInt(index), total });
    await checkPart(folder, part);
  }
}

class Restore {
  private readonly contents: BackupContents;
  private readonly total: bigint;
  private loaded = 0n;

  constructor(
    private readonly client: pg.Client,
    private readonly folder: BackupFolder,
    private readonly manifest: BackupManifest,
    private readonly options: RestoreOptions,
  ) {
    this.contents = options.contents ?? ENTENTE_CONTENTS;
    this.total = manifest.heads.reduce((sum, head) => sum + BigInt(head.position), 0n);
  }

  async run(): Promise<Record<string, string>> {
    await requireEmpty(this.client, this.contents);
    for (const head of this.manifest.heads) await this.loadLog(head);
    for (const head of this.manifest.heads) await this.verify(head);
    await this.loadTables();
    const epochs: Record<string, string> = {};
    for (const { schema, lane } of this.manifest.heads) {
      const reason = `restored from backup ${this.manifest.id}`;
      epochs[lane] = await beginEpoch({ pool: this.client, schema, lane, reason });
      await holdLane({ pool: this.client, schema, lane }, reason);
    }
    return epochs;
  }

  private async loadLog(head: BackupHead): Promise<void> {
    const parts = this.manifest.parts.filter(({ schema }) => schema === head.schema);
    const onEvents = (events: bigint): void => {
      this.options.signal?.throwIfAborted();
      this.loaded += events;
      this.report('loading', this.loaded);
    };
    await loadLane({ client: this.client, folder: this.folder, head, parts, onEvents });
  }

  private async verify({ schema, lane, position, hash }: BackupHead): Promise<void> {
    const onProgress = ({ done }: { done: bigint }): void => this.report('verifying', done);
    const report = await verifyChain({ pool: this.client, schema, lane, parallel: 1, onProgress });
    if (!report.ok) {
      throw new RestoreVerifyError(`${lane}-${report.position} is not what its hash says: the log was altered before the backup was taken, or the backup since; nothing was restored.`);
    }
    if (report.to.toString() !== position || report.hash !== hash) {
      throw new RestoreVerifyError(`Lane ${lane} ends at ${lane}-${report.to} with hash ${report.hash}, the backup says ${lane}-${position} with ${hash}; nothing was restored.`);
    }
  }

  private async loadTables(): Promise<void> {
    this.report('tables', this.total);
    const logs = new Set(this.manifest.heads.map(({ schema }) => schema));
    const { state, content, secret } = this.contents;
    const tables: TableName[] = [...state, ...secret, ...content];
    for (const { schema, table } of tables) {
      for (const part of this.manifest.parts.filter((one) => one.schema === schema && one.table === table && !logs.has(schema))) {
        await loadPart(this.client, this.folder, part);
      }
    }
    await continueIdentities(this.client, tables);
  }

  private report(phase: RestoreProgress['phase'], done: bigint): void {
    this.options.onProgress?.({ phase, done, total: this.total });
  }
}
