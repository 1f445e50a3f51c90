import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { BackupResumeError } from '../backup.errors.js';
import { ENTENTE_CONTENTS, type BackupContents } from '../contents/contents.js';
import { BackupFolder } from '../format/backup.folder.js';
import { FORMAT, FORMAT_VERSION, type BackupHead, type BackupManifest, type BackupPart } from '../format/manifest.js';
import { COPY_SETTINGS, writePart } from '../format/part.writer.js';
import { tableColumns, type TableName } from '../format/table-columns.js';
import { headOf, stillThere } from './heads.js';
import { laneParts } from './lane.parts.js';
import { pagesOf, type TablePage } from './paged.table.js';

export interface BackupProgress {
  readonly phase: string;
  /** Events of all lanes. */
  readonly done: bigint;
  readonly total: bigint;
}

export interface BackupOptions {
  /** A direct connection, by a role that may read every table. */
  readonly url: string;
  /** New or empty, or left by a backup that was interrupted: that one is then ended. */
  readonly folder: string;
  readonly contents?: BackupContents;
  /** Also take the tables with secrets; not by default. */
  readonly secrets?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BackupProgress) => void;
}

/**
 * Takes a backup while the services run. The changing tables are read in one snapshot, then lane main is fixed, then the
 * logs up to their fixed heads in short ranges. Interrupted, it goes on with the same heads when called again.
 * @throws BackupFormatError for a folder in use, BackupResumeError when the log was replaced meanwhile, the signal's reason
 */
export async function takeBackup(options: BackupOptions): Promise<BackupManifest> {
  const { folder, interrupted } = await BackupFolder.toWrite(options.folder);
  const client = new pg.Client({ connectionString: options.url, application_name: 'entente-backup' });
  await client.connect();
  try {
    await client.query(COPY_SETTINGS);
    const backup = new RunningBackup(client, folder, interrupted ?? (await begun(client)), options);
    return await backup.run();
  } finally {
    await client.end();
  }
}

async function begun(client: pg.Client): Promise<BackupManifest> {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  return {
    format: FORMAT, version: FORMAT_VERSION, id: randomUUID(), begunAt: new Date().toISOString(), endedAt: null,
    server: rows[0]?.server_version ?? '', heads: [], followed: null, parts: [], done: [],
  };
}

class RunningBackup {
  private readonly contents: BackupContents;
  private readonly doneBefore: ReadonlySet<string>;
  private events = 0n;

  constructor(
    private readonly client: pg.Client,
    private readonly folder: BackupFolder,
    private manifest: BackupManifest,
    private readonly options: BackupOptions,
  ) {
    this.contents = options.contents ?? ENTENTE_CONTENTS;
    this.doneBefore = new Set(manifest.done);
  }

  async run(): Promise<BackupManifest> {
    // Before the first file: whatever ends us, the folder says whose it is.
    await this.folder.keep(this.manifest);
    if (!this.doneBefore.has('state')) await this.takeState();
    for (const head of this.manifest.heads) await this.takeLane(head);
    for (const table of this.contents.content) await this.takeContent(table);
    const whole = { ...this.manifest, endedAt: new Date().toISOString() };
    await this.folder.finish(whole);
    return whole;
  }

  /** The snapshot of what changes, alerting's head in it, and after it lane main's: nothing taken is ahead of the log. */
  private async takeState(): Promise<void> {
    const { state, secret, logs } = this.contents;
    const parts: BackupPart[] = [];
    this.report('tables');
    await this.client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const name of [...state, ...(this.options.secrets === true ? secret : [])]) {
      const table = await tableColumns(this.client, name);
      parts.push(await writePart(this.client, { folder: this.folder, table, name: `${name.schema}.${name.table}`, rows: '' }));
      this.options.signal?.throwIfAborted();
    }
    const alerting = await headOf(this.client, logs.alerting);
    const followed = await this.followed();
    await this.client.query('COMMIT');
    const main = await headOf(this.client, logs.main);
    this.manifest = { ...this.manifest, heads: [main, alerting], followed, parts, done: ['state'] };
    await this.folder.keep(this.manifest);
  }

  private async followed(): Promise<BackupManifest['followed']> {
    const { rows } = await this.client.query<{ epoch: string | null; position: string; hash: string | null }>(
      `SELECT epoch, position::text AS position, hash FROM alerting.checkpoint WHERE name = 'feed'`,
    );
    const row = rows[0];
    return row === undefined || row.epoch === null || row.hash === null ? null : { epoch: row.epoch, position: row.position, hash: row.hash };
  }

  private async takeLane(head: BackupHead): Promise<void> {
    if (!(await stillThere(this.client, head))) {
      throw new BackupResumeError(`Lane ${head.lane} no longer holds ${head.lane}-${head.position} as it was when this backup began: begin another one in a new folder.`);
    }
    for await (const part of laneParts(this.client, head, (schema, table) => this.knownEnds({ schema, table }))) {
      this.events += part.events;
      await this.take({ schema: head.schema, table: part.table }, part);
    }
  }

  private async takeContent(name: TableName): Promise<void> {
    let number = 0;
    for await (const page of pagesOf(this.client, { name, known: this.knownEnds(name) })) {
      number += 1;
      await this.take(name, { ...page, name: `${name.schema}.${name.table}.${String(number).padStart(6, '0')}` });
    }
  }

  private knownEnds({ schema, table }: TableName): (readonly string[])[] {
    return this.manifest.parts.flatMap((part) => (part.schema === schema && part.table === table && part.upTo !== undefined ? [part.upTo] : []));
  }

  private async take(table: TableName, { name, rows, upTo }: TablePage & { readonly name: string }): Promise<void> {
    this.options.signal?.throwIfAborted();
    this.report(name);
    if (this.doneBefore.has(name)) return;
    const columns = await tableColumns(this.client, table);
    const part = await writePart(this.client, { folder: this.folder, table: columns, name, rows });
    const kept = upTo === null ? part : { ...part, upTo };
    this.manifest = { ...this.manifest, parts: [...this.manifest.parts, kept], done: [...this.manifest.done, name] };
    await this.folder.keep(this.manifest);
  }

  private report(phase: string): void {
    const total = this.manifest.heads.reduce((sum, head) => sum + BigInt(head.position), 0n);
    this.options.onProgress?.({ phase, done: this.events, total });
  }
}
