import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupFormatError } from '../backup.errors.js';
import { parseManifest, type BackupManifest } from './manifest.js';

const WHOLE = 'manifest.json';
const PARTIAL = 'manifest.partial.json';

/** A folder with the parts of a backup and its manifest. While it is being taken the manifest has another name. */
export class BackupFolder {
  private constructor(readonly path: string) {}

  /** The folder of a backup to be taken: new, empty, or left by one that was interrupted. */
  static async toWrite(path: string): Promise<{ folder: BackupFolder; interrupted: BackupManifest | null }> {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const names = await readdir(path);
    if (names.includes(WHOLE)) throw new BackupFormatError(path, 'it holds a whole backup already: name another folder.');
    const folder = new BackupFolder(path);
    if (names.includes(PARTIAL)) return { folder, interrupted: await folder.read(PARTIAL) };
    // A first manifest that was not written to its end is nobody's file.
    if (names.some((name) => name !== `${PARTIAL}.new`)) throw new BackupFormatError(path, 'it holds other files: name a new or empty folder.');
    return { folder, interrupted: null };
  }

  static async toRead(path: string): Promise<{ folder: BackupFolder; manifest: BackupManifest }> {
    const folder = new BackupFolder(path);
    const names = await readdir(path).catch((cause: unknown) => {
      throw new BackupFormatError(path, 'it is no folder that can be read.', { cause });
    });
    // Both are there when it was killed between its last two steps: then it is whole.
    if (!names.includes(WHOLE)) {
      if (names.includes(PARTIAL)) throw new BackupFormatError(path, 'this backup was interrupted: run `entente backup` on the folder again to end it.');
      throw new BackupFormatError(path, `there is no ${WHOLE} in it.`);
    }
    return { folder, manifest: await folder.read(WHOLE) };
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Keeps what is done so far, on disk when it resolves. */
  async keep(manifest: BackupManifest): Promise<void> {
    await this.replace(PARTIAL, manifest);
  }

  async finish(manifest: BackupManifest): Promise<void> {
    await this.replace(WHOLE, manifest);
    await rm(this.file(PARTIAL), { force: true });
  }

  private async replace(name: string, manifest: BackupManifest): Promise<void> {
    const next = this.file(`${name}.new`);
    const handle = await open(next, 'w', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(next, this.file(name));
  }

  private async read(name: string): Promise<BackupManifest> {
    try {
      return parseManifest(await readFile(this.file(name), 'utf8'));
    } catch (cause) {
      throw new BackupFormatError(this.file(name), cause instanceof Error ? `${cause.message}.` : String(cause), { cause });
    }
  }
}
