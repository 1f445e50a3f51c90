import type { History, Outcome } from './history.js';

/**
 * Holds what clients saw to what is there in the end. Each line of the answer is a broken promise; none means that every
 * acknowledged write is there once, positions are dense and in the order of time, streams are in order, views and alerts follow from
 * the log, and whoever waited for his position saw his write.
 */
export function checkHistory(history: History, outcome: Outcome): string[] {
  return [...lostWrites(history, outcome), ...disorder(outcome), ...outOfTime(history), ...unseenWrites(history), ...effects(outcome)];
}

function lostWrites({ writes }: History, { log }: Outcome): string[] {
  const reported = count(log.flatMap(({ claim }) => (claim === null ? [] : [claim])));
  const broken = [...reported].filter(([, times]) => times > 1).map(([claim, times]) => `claim ${claim} is reported ${times} times`);
  const last = log.at(-1)?.position ?? 0n;
  for (const { claim, answer } of writes) {
    if (answer === null) continue;
    if (!reported.has(answer.claim)) broken.push(`write ${claim} was answered with claim ${answer.claim}, which is not in the log`);
    if (positionOf(answer.position) > last) broken.push(`write ${claim} was answered with ${answer.position}, behind the log's end main-${last}`);
  }
  for (const [claim, times] of count(writes.flatMap(({ answer }) => (answer === null ? [] : [answer.claim])))) {
    if (times > 1) broken.push(`${times} writes of different claims were answered with claim ${claim}`);
  }
  return broken;
}

/** A write that began after another was answered comes after it in the log. */
function outOfTime({ writes }: History): string[] {
  const answered = writes.flatMap(({ claim, begun, ended, answer }) => (answer === null ? [] : [{ claim, begun, ended, position: positionOf(answer.position) }]));
  const byEnd = [...answered].sort((a, b) => a.ended - b.ended);
  let highest: (typeof byEnd)[number] | undefined;
  let next = 0;
  return [...answered].sort((a, b) => a.begun - b.begun).flatMap((write) => {
    for (let one = byEnd[next]; one !== undefined && one.ended < write.begun; one = byEnd[(next += 1)]) if (highest === undefined || one.position > highest.position) highest = one;
    return highest !== undefined && highest.position >= write.position ? [`write ${write.claim} got main-${write.position} though write ${highest.claim} had main-${highest.position} before it began`] : [];
  });
}

function disorder({ log }: Outcome): string[] {
  const broken: string[] = [];
  const versions = new Map<string, bigint>();
  let before = '';
  for (const [index, { position, stream, streamVersion, recordedAt }] of log.entries()) {
    if (position !== BigInt(index + 1)) broken.push(`place ${index + 1} of the log is main-${position}`);
    if (streamVersion !== (versions.get(stream) ?? 0n) + 1n) broken.push(`stream ${stream} has version ${streamVersion} at main-${position} after ${versions.get(stream) ?? 0n}`);
    if (recordedAt < before) broken.push(`main-${position} was recorded before the event in front of it`);
    versions.set(stream, streamVersion);
    before = recordedAt;
  }
  for (const [id, times] of count(log.map(({ id: one }) => one))) if (times > 1) broken.push(`event ${id} is in the log ${times} times`);
  return broken;
}

/** A reader that waited for a position hears of everything up to there, or that he must wait; never an older state. */
function unseenWrites({ writes, reads }: History): string[] {
  const written = new Map(writes.flatMap(({ answer }) => (answer === null ? [] : [[answer.position, answer] as const])));
  return reads.flatMap(({ waitedFor, development, position, claims, refused }) => {
    const write = written.get(waitedFor);
    if (position === null) return refused !== null && refused >= 500 ? [] : [`reading ${development} at ${waitedFor} was refused with ${refused}`];
    if (positionOf(position) < positionOf(waitedFor)) return [`reading ${development} waited for ${waitedFor} and got ${position}`];
    if (write !== undefined && !claims.includes(write.claim)) return [`reading ${development} at ${position} lacks claim ${write.claim} of ${waitedFor}`];
    return [];
  });
}

function effects({ log, shown, folded, alerted, matching, relayed, published }: Outcome): string[] {
  return [
    ...difference('the view', shown, folded),
    ...difference('alerts', alerted, matching),
    ...difference('told alerts', published, matching),
    ...difference('the public stream', relayed, log.map(({ id }) => id)),
  ];
}

/** Both hold the same, each as often. */
function difference(what: string, found: readonly string[], expected: readonly string[]): string[] {
  const [has, wants] = [count(found), count(expected)];
  return [...new Set([...has.keys(), ...wants.keys()])].flatMap((one) => {
    const [times, wanted] = [has.get(one) ?? 0, wants.get(one) ?? 0];
    return times === wanted ? [] : [`${what}: ${one} is there ${times} times instead of ${wanted}`];
  });
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function positionOf(text: string): bigint {
  return BigInt(text.replace(/^[a-z]+-/, ''));
}
