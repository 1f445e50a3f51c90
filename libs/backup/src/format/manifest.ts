/** Format of the folder, see docs/reference/backup.md. A reader refuses versions it does not know. */
export const FORMAT = 'entente-backup';
export const FORMAT_VERSION = 1;

/** Where a lane ended when the backup fixed it. Position and hash are those of its last event. */
export interface BackupHead {
  readonly lane: string;
  readonly schema: string;
  readonly epoch: string;
  /** Decimal text. */
  readonly position: string;
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly recordedAt: string | null;
}

/** One file of rows in PostgreSQL's COPY text format, UTF-8, UTC. */
export interface BackupPart {
  /** Relative to the folder. */
  readonly file: string;
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Key of its last row, for a table that is cut into pages; absent on the last page. */
  readonly upTo?: readonly string[];
}

export interface BackupManifest {
  readonly format: typeof FORMAT;
  readonly version: typeof FORMAT_VERSION;
  readonly id: string;
  readonly begunAt: string;
  /** Null while it is being taken. */
  readonly endedAt: string | null;
  /** `server_version` of the database it was taken from. */
  readonly server: string;
  /** In the order the lanes were fixed; empty until then. */
  readonly heads: readonly BackupHead[];
  /** Where alerting stood in lane main, so that a restore can go on from there; null when it had read nothing. */
  readonly followed: Pick<BackupHead, 'epoch' | 'position' | 'hash'> | null;
  readonly parts: readonly BackupPart[];
  /** Tables, or slices of one, that are in `parts` as a whole: what a resumed backup need not take again. */
  readonly done: readonly string[];
}

/** @throws Error saying what is missing */
export function parseManifest(text: string): BackupManifest {
  const found = Object(JSON.parse(text)) as Partial<BackupManifest>;
  if (found.format !== FORMAT) throw new Error(`it is no manifest of ${FORMAT}`);
  if (found.version !== FORMAT_VERSION) {
    throw new Error(`it has format version ${String(found.version)}, this program reads ${FORMAT_VERSION}: use the program it was written with`);
  }
  for (const key of ['id', 'begunAt', 'server', 'heads', 'parts', 'done'] as const) {
    if (found[key] === undefined) throw new Error(`${key} is missing`);
  }
  return found as BackupManifest;
}
