import { Command } from 'commander';
import { openSession } from '../session.js';

export function statusCommand(): Command {
  return new Command('status')
    .description('print positions, lag, streams and versions of all services')
    .action(async (_options: unknown, command: Command) => {
      const { api, out } = openSession(command);
      out.result(await api.get<Record<string, unknown>>('/v1/status'), (status) => `Gateway ${api.url}\n${outline(status, 0)}`);
    });
}

/** Any JSON value as indented `name  value` lines. */
export function outline(value: unknown, depth: number): string {
  const indent = '  '.repeat(depth);
  if (Array.isArray(value)) return value.map((entry) => (isBranch(entry) ? `${indent}-\n${outline(entry, depth + 1)}` : `${indent}- ${String(entry)}`)).join('\n');
  return Object.entries(value as Record<string, unknown>)
    .map(([name, entry]) => (isBranch(entry) ? `${indent}${name}\n${outline(entry, depth + 1)}` : `${indent}${name.padEnd(14)} ${String(entry)}`))
    .join('\n');
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
