import { type About, type DevelopmentConflict, type TriageState } from '@entente/contracts';
import { type Decision, type DecisionContext, newEvent } from '../stream/decision.js';
import { developmentStream } from '../stream/stream-names.js';

export type TriageRefusal = 'unknown-conflict' | 'unknown-side' | 'no-reason' | 'same-state';

export interface Triage {
  readonly development: string;
  readonly about: About;
  /** The conflict as the development's claims make it now; null when there is none of this id. */
  readonly conflict: DevelopmentConflict | null;
  readonly state: TriageState;
  /** The value that is right; with `resolved` only. */
  readonly side: string | null;
  readonly reason: string;
  readonly by: string;
  readonly context: DecisionContext;
}

/** A person judges a conflict: explained, resolved for a side, dismissed, or open again. */
export function decideTriage(command: Triage): Decision<TriageRefusal> {
  const { conflict, state, side, reason, by, about, development, context } = command;
  if (conflict === null) return { refused: 'unknown-conflict', detail: 'The development has no such conflict now. List its conflicts.' };
  if (reason.trim() === '') return { refused: 'no-reason', detail: 'Say in `reason` why. It stays in the history.' };
  const { values } = conflict;
  if (state === 'resolved' ? side === null || !values.includes(side) : side !== null) {
    return { refused: 'unknown-side', detail: `Name in \`side\` which value is right, with state "resolved" only: ${values.map((value) => `"${value}"`).join(' or ')}.` };
  }
  if (conflict.state === state && (conflict.triage?.side ?? null) === side && (conflict.triage !== undefined || state === 'open')) {
    return { refused: 'same-state', detail: `The conflict is ${state} already. Nothing to do.` };
  }
  const data = { about, development, conflict: conflict.id, field: conflict.field, state, side, values, reason, by };
  return { writes: [{ stream: developmentStream(development), expected: 'any', events: [newEvent(context, 'conflict.triaged', data)] }] };
}
