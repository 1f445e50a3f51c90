import type { ResumedReactors, ResumeFrom } from '@entente/backup';
import { UsageError } from '../api/api-error.js';

export const FROM_HELP = `
From where alerting goes on is a choice that only you can make:
  checkpoint  behind the last event it had matched: nobody misses an alert; what the lost system told after the backup
              was taken is told again, under the same ids
  head        behind the last event there is: nobody hears anything twice; what was not told yet is not told`;

export function resumeFrom(text: string): ResumeFrom {
  if (text === 'checkpoint' || text === 'head') return text;
  throw new UsageError(`"${text}" is no place to resume from: say checkpoint or head.`);
}

export function resumedWords({ released, behind, cancelled }: ResumedReactors): string {
  if (released.length === 0) return 'No lane was held: everything runs already.';
  const lines = [`Released ${released.join(' and ')}: within a second events are published and matched, those behind main-${behind} alert.`];
  if (cancelled > 0) lines.push(`${cancelled} webhook deliveries that were pending are cancelled; see \`entente alerts list\`.`);
  return lines.join('\n');
}
