import { readFile } from 'node:fs/promises';
import { UsageError } from '../api/api-error.js';

/** Why the system gives no file, and what to do then. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Check the path',
  ENOTDIR: 'a part of the path is no folder. Check the path',
  EISDIR: 'it is a folder. Name a file',
  EACCES: 'this account may not read it. Change its permissions or use another account',
};

/** For the `catch` of whatever reads a path: says why it can't be read, and what to do. @throws UsageError */
export function unreadable(path: string): (error: unknown) => never {
  return (error) => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} can't be read: ${REASONS[code ?? ''] ?? message}.`, { cause: error });
  };
}

/** The whole of a file that the command line names. @throws UsageError */
export function readBytes(path: string): Promise<Buffer> {
  return readFile(path).catch(unreadable(path));
}

/** The same as UTF-8. @throws UsageError */
export function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(unreadable(path));
}
