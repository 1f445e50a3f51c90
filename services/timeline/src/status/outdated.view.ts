import type { Job, Outdated } from '@entente/projections';
import { jobView } from '../projections/job.view.js';

/** Why readers are shown a view of an older definition, and what comes of it, as it stands in JSON. */
export function outdatedView(outdated: Outdated): Record<string, unknown> {
  const { projection, version, definition, newest, rebuild } = outdated;
  return { projection, version, definition, newest, rebuild: rebuild === null ? null : jobView(rebuild), reason: outdatedWords(outdated) };
}

/** One or two sentences for an operator: how it is, and what to do unless it mends itself. */
export function outdatedWords({ projection, version, definition, newest, begun, rebuild }: Outdated): string {
  const shown = `Readers see version ${String(version)} of ${projection}, of definition ${definition}; this program has definition ${newest}.`;
  const built = begun.findLast(({ state }) => state === 'ready' || state === 'retained');
  if (built !== undefined) return `${shown} Version ${String(built.version)} has it and is ${built.state}: npx entente projections switch ${projection} ${String(built.version)}`;
  return `${shown} ${rebuild === null ? `Bring it in: npx entente projections rebuild ${projection} --switch` : rebuildWords(projection, rebuild)}`;
}

function rebuildWords(projection: string, rebuild: Job): string {
  const again = `npx entente projections rebuild ${projection} --switch`;
  switch (rebuild.state) {
    case 'queued':
    case 'running':
      return `Version ${String(rebuild.version)} is being built${progressWords(rebuild)}${goesLive(rebuild) ? ' and goes live when it is ready' : ''}: npx entente projections rebuild --job ${rebuild.id}`;
    case 'paused':
      return `The rebuild of version ${String(rebuild.version)} is paused. Let it go on: npx entente projections rebuild --job ${rebuild.id} --resume`;
    case 'done':
      return `Version ${String(rebuild.version)}, which had it, was retired. Build it again: ${again}`;
    default:
      return `The rebuild of version ${String(rebuild.version)} ended without it (${rebuild.reason ?? rebuild.state}). Once the cause is mended: ${again}`;
  }
}

function progressWords({ state, phase, percent, etaSeconds, reason }: Job): string {
  if (state === 'queued') return ' as soon as a worker is free';
  const left = etaSeconds === null ? '' : `, ${String(etaSeconds)} s left`;
  return ` (${phase}, ${String(percent)} %${left}${reason === null ? '' : `; ${reason}`})`;
}

function goesLive({ spec }: Job): boolean {
  return (spec as { switchFrom?: number }).switchFrom !== undefined;
}
