import { existsSync, readFileSync } from 'node:fs';
import type { Replica } from './replica.js';

/** What replicas wrote that asks somebody to look: warnings, errors, and lines that are no lines of a log. */
export function alarms(replicas: readonly Replica[]): string[] {
  return replicas.flatMap(({ name, process: { logFile } }) => (existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').flatMap((line) => alarm(name, line)) : []));
}

function alarm(name: string, line: string): string[] {
  if (line === '') return [];
  if (!line.startsWith('{')) return [`${name}: ${line}`];
  const { level, msg, err } = JSON.parse(line) as { level: string; msg: string; err?: { message: string } };
  return level === 'info' || level === 'debug' ? [] : [`${name} ${level}: ${msg} (${err?.message ?? ''})`];
}
