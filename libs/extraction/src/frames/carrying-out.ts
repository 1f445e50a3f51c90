import { type DateReading } from '../dates/date.types.js';
import { type Draft } from './draft.types.js';

/** As far before a date as its clause may begin. */
const REACH = 90;
const PART = '(?:the |its |their |a )?(?:(?:first|initial|final|last|all|full|remaining|planned|start of|beginning of|completion of) ){0,2}(?:\\w+ )?';
const STEP = '(?:deliver(?:y|ies)|hand-?overs?|shipments?|arrivals?|entry into service|service entry|introduction|induction|commissioning|completion|production|construction|assembly|work|operational capability)';
/** "with the first arriving in 2025": what it leads to, told by a verb. */
const COMING = /, (?:all )?to be (?:delivered|handed|supplied|completed|shipped|fielded|commissioned|built|produced|assembled)\b[^.;:()]*$|\b(?:with|and) (?:the |its |their )?(?:first|last|all|initial|remaining|rest|both|others?|two|three|four|six|delivery|deliveries)(?: \w+){0,2} (?:arriving|due|to be delivered|delivered|expected|coming|scheduled|slated|set|planned|reaching|entering|following|to arrive|to follow|to come|to enter)\b[^.;:()]*$/i;
const CARRIED_OUT = new RegExp(`(?:\\b(?:with|for|and)|,) ${PART}${STEP}\\b(?! (?:contract|order|deal|agreement))[^.;:()]*$`, 'i');
/** "a contract for the delivery of 12 aircraft": the thing bought, not a step. */
const BOUGHT = /^for .* of\b/i;
/** What is told anew behind the step has a date of its own. */
const TOLD_ANEW = /, (?:signed|ordered|bought|agreed|announced|concluded|awarded|struck|after|following|which|who)\b|\b(?:signed|ordered|bought|agreed|awarded|concluded) (?:in|on)\b/i;

/** "with deliveries to begin in 2026", "for delivery by 2028": the date of what an order leads to, not that of the order. */
export function datesCarryingOut({ kind, scene, trigger }: Draft, date: DateReading): boolean {
  if ((kind !== 'procurement' && kind !== 'signing') || date.start < trigger.end) return false;
  const before = scene.text.slice(Math.max(trigger.end, date.start - REACH), date.start);
  const step = CARRIED_OUT.exec(before) ?? COMING.exec(before);
  return step !== null && !TOLD_ANEW.test(step[0]) && !BOUGHT.test(step[0]);
}
