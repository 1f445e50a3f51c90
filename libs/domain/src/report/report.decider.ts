import { type Report, type ReportReceived } from '@entente/contracts';
import { type Decision, type DecisionContext, type Loaded, newEvent } from '../stream/decision.js';
import { reportStream } from '../stream/stream-names.js';
import { parseEdtf } from '../valid-time/edtf.js';
import { type ReportState } from './report.fold.js';

/** Receives a report. Its stream is named after its content, so a second arrival meets `expected: none`. */
export function decideReport(command: { report: Report; duplicateOf?: ReportReceived['duplicateOf']; context: DecisionContext }): Decision<'bad-date'> {
  const { report, duplicateOf, context } = command;
  if (report.publishedAt !== null && !isPublicationDate(report.publishedAt)) return badDate(report.publishedAt);
  const event = newEvent(context, 'report.received', { report, ...(duplicateOf === undefined ? {} : { duplicateOf }) });
  return { writes: [{ stream: reportStream(report.id), expected: 'none', events: [event] }] };
}

/** States or changes the date a report was published. Its relative dates are resolved again by `decideRedating`. */
export function decideReportDated(command: {
  report: Loaded<ReportState>;
  publishedAt: string;
  context: DecisionContext;
}): Decision<'unknown-report' | 'bad-date' | 'same-date'> {
  const { report, publishedAt, context } = command;
  const known = report.state.report;
  if (known === null) return { refused: 'unknown-report', detail: 'No such report. Submit it first.' };
  if (!isPublicationDate(publishedAt)) return badDate(publishedAt);
  if (known.publishedAt === publishedAt) {
    return { refused: 'same-date', detail: `The report is dated ${publishedAt} already. Nothing to do.` };
  }
  const event = newEvent(context, 'report.dated', { report: known.id, publishedAt, previous: known.publishedAt });
  return { writes: [{ stream: reportStream(known.id), expected: report.version, events: [event] }] };
}

/** A day or an instant, nothing wider: relative dates are counted from it. */
function isPublicationDate(text: string): boolean {
  return parseEdtf(text)?.shape === 'date' && /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text);
}

function badDate(text: string): Decision<'bad-date'> {
  return { refused: 'bad-date', detail: `"${text}" is no publication date. Give a day such as 2026-01-08 or an instant such as 2026-01-08T10:00:00Z.` };
}
