import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeAfterFile } from '@entente/testing';

/** A file system of its own on an image of a disk; what the image holds at a moment is what a power loss leaves. */
export interface DiskImage {
  readonly path: string;
  /** What stands on the disk now, as another image. */
  copy(): string;
  /** Puts another image in its place; while nobody uses the file system. */
  replace(image: string): void;
}

/** @throws Error in one sentence where mounting isn't allowed */
export function diskImage(megabytes: number, at: string): DiskImage {
  mkdirSync(at, { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(tmpdir(), 'entente-image-'));
  const image = join(folder, 'disk');
  let copies = 0;
  run('truncate', ['-s', `${megabytes}M`, image]);
  run('mkfs.ext4', ['-q', image]);
  const mount = (from: string): void => run('mount', ['-o', 'loop', from, at]);
  mount(image);
  closeAfterFile(async () => {
    spawnSync('umount', ['--lazy', at]);
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    path: at,
    copy: () => {
      const copied = join(folder, `copy-${(copies += 1)}`);
      run('cp', ['--sparse=always', image, copied]);
      return copied;
    },
    replace: (from) => {
      run('umount', [at]);
      mount(from);
    },
  };
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`This test needs a file system on a loop device: run it as root where "mount -o loop" is allowed (${command}: ${error?.message ?? stderr.trim()}).`);
}

/** A file system of its own that can be filled. */
export interface LimitedDisk {
  readonly path: string;
  /** Takes all room but so much. */
  fill(leaveBytes: number): void;
  /** Gives the room back. */
  empty(): void;
  free(): number;
}

/** @throws Error in one sentence where mounting isn't allowed */
export function limitedDisk(megabytes: number, at: string = mkdtempSync(join(tmpdir(), 'entente-disk-'))): LimitedDisk {
  mkdirSync(at, { recursive: true, mode: 0o755 });
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', at], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`This test needs a file system of limited size: run it as root where "mount -t tmpfs" is allowed (${error?.message ?? stderr.trim()}).`);
  }
  closeAfterFile(async () => {
    spawnSync('umount', ['--lazy', at]);
    rmSync(at, { recursive: true, force: true });
  });
  const free = (): number => {
    const { bavail, bsize } = statfsSync(at);
    return bavail * bsize;
  };
  const ballast = join(at, 'ballast');
  const fill = (leaveBytes: number): void => {
    // Others write at the same time: what is free may be less by the time it is taken.
    for (let attempt = 1; ; attempt += 1) {
      const filled = spawnSync('fallocate', ['-l', String(Math.max(4_096, free() - leaveBytes)), ballast], { encoding: 'utf8' });
      if (filled.status === 0) return;
      if (attempt === 10) throw new Error(`${ballast} could not be made: ${filled.stderr.trim()}`);
      rmSync(ballast, { force: true });
    }
  };
  return { path: at, fill, empty: () => rmSync(ballast, { force: true }), free };
}
