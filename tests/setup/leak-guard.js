import { setTimeout as sleep } from 'node:timers/promises';

const watched = ['TCPSocketWrap', 'TCPServerWrap', 'PipeWrap', 'ProcessWrap', 'Timeout', 'Immediate', 'FSEventWrap', 'StatWatcher', 'MessagePort', 'Worker', 'UDPWrap'];
const names = {
  TCPSocketWrap: 'socket',
  TCPServerWrap: 'listening server',
  PipeWrap: 'pipe',
  ProcessWrap: 'child process',
  Timeout: 'timer',
  Immediate: 'immediate',
  FSEventWrap: 'file watcher',
  StatWatcher: 'file watcher',
  MessagePort: 'message port',
  Worker: 'worker',
  UDPWrap: 'UDP socket',
};

/** How many resources of each watched kind keep this process alive. */
export function resourcesNow() {
  const counts = new Map();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What is open now and was not before; closing takes a moment, so it is asked again for up to three seconds. */
export async function leaksSince(before, patienceMs = 3_000) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const now = resourcesNow();
    const leaks = watched
      .map((kind) => ({ kind, count: (now.get(kind) ?? 0) - (before.get(kind) ?? 0) }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => `${count} ${names[kind]}${count > 1 ? 's' : ''}`);
    if (leaks.length === 0 || Date.now() > deadline) return leaks;
    await sleep(20);
  }
}
