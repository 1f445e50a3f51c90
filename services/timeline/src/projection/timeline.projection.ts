import { pairsOf, type ClaimReported, type RecordedEvent, type Report, type ReportDated, type ReportReceived } from '@entente/contracts';
import { applyEvent, claimOfEvent, claimStream, developmentStream, developmentsOf, membershipsOf, reportStream } from '@entente/domain';
import type { Projection, Row, States, WritableStates } from '@entente/projections';
import { TIMELINE_PROJECTION } from '../timeline.names.js';
import { developmentRows, itemOf } from './development.rows.js';
import { claimKey, developmentKey, isClaim, isDevelopment, isReport, reportKey, type ClaimEntry, type Moment, type TimelineState } from './timeline.state.js';
import { CLAIM, DEVELOPMENT, PAIR, REDIRECT, REPORT } from './timeline.tables.js';

/** The timelines: every development as of every position, by pair, with its claims, reports and redirects. */
export const timelineProjection: Projection<TimelineState> = {
  name: TIMELINE_PROJECTION,
  definition: '3',
  tables: [DEVELOPMENT, PAIR, CLAIM, REDIRECT, REPORT],
  keysOf,
  fold,
  rowsOf,
  labelsOf,
  streamsOf,
};

function memberOf(states: States<TimelineState>): (claim: string) => string | undefined {
  return (claim) => {
    const state = states.get(claimKey(claim));
    return isClaim(state) ? state.memberOf : undefined;
  };
}

function keysOf(event: RecordedEvent, states: States<TimelineState>): readonly string[] {
  const report = reportOf(event);
  if (report !== null) return [reportKey(report)];
  const claim = claimOfEvent(event);
  const claims = membershipsOf(event).map((assignment) => assignment.claim);
  return [
    ...developmentsOf(event, memberOf(states)).map(developmentKey),
    ...(claim === null ? claims : [claim, ...claims]).map(claimKey),
  ];
}

function reportOf(event: RecordedEvent): string | null {
  if (event.type === 'report.received') return (event.data as ReportReceived).report.id;
  return event.type === 'report.dated' ? (event.data as ReportDated).report : null;
}

function fold(event: RecordedEvent, states: WritableStates<TimelineState>): void {
  if (reportOf(event) !== null) return foldReport(event, states);
  const now: Moment = { position: String(event.position), recordedAt: event.recordedAt };
  const stateOf = (id: string) => {
    const entry = states.get(developmentKey(id));
    return isDevelopment(entry) ? entry : undefined;
  };
  const applied = applyEvent(event, { memberOf: memberOf(states), stateOf: (id) => stateOf(id)?.development });
  for (const { before, after } of applied.developments) {
    if (before === after) continue;
    const entry = stateOf(after.id);
    const same = before !== null && itemOf(before).text === itemOf(after).text;
    states.set(developmentKey(after.id), {
      development: after,
      first: entry?.first ?? now,
      changed: same && entry !== undefined ? entry.changed : now,
    });
  }
  for (const { claim, development } of applied.memberships) states.set(claimKey(claim), moved(states.get(claimKey(claim)), development));
}

function moved(state: TimelineState | undefined, development: string): ClaimEntry {
  if (!isClaim(state)) return { memberOf: development, before: [] };
  const before = [...new Set([...state.before, state.memberOf])].filter((id) => id !== development);
  return { memberOf: development, before };
}

function foldReport(event: RecordedEvent, states: WritableStates<TimelineState>): void {
  if (event.type === 'report.received') {
    const { report } = event.data as ReportReceived;
    states.set(reportKey(report.id), { report, received: { position: String(event.position), recordedAt: event.recordedAt } });
    return;
  }
  const { report: id, publishedAt } = event.data as ReportDated;
  const entry = states.get(reportKey(id));
  if (isReport(entry)) states.set(reportKey(id), { ...entry, report: { ...entry.report, publishedAt } });
}

function rowsOf(_key: string, state: TimelineState): readonly Row[] {
  if (isDevelopment(state)) return developmentRows(state);
  return isReport(state) ? [reportRow(state.report, state.received)] : [];
}

function reportRow(report: Report, received: Moment): Row {
  return { table: 'report', values: { id: report.id, source: report.source, detail: JSON.stringify({ ...report, receivedAt: received.recordedAt }) } };
}

/** The pairs and developments whose answers the event would have changed. */
function labelsOf(event: RecordedEvent, states: States<TimelineState>): readonly string[] {
  const developments = developmentsOf(event, memberOf(states));
  const about = (event.data as Partial<ClaimReported>).about;
  const pairs = pairsOf(about?.principals ?? []);
  return [...developments, ...pairs];
}

function streamsOf(key: string, state: TimelineState | undefined): readonly string[] {
  const id = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('report:')) return [reportStream(id)];
  if (isDevelopment(state)) {
    const { members, redirectedTo } = state.development;
    const others = redirectedTo === null ? [] : [developmentStream(redirectedTo)];
    return [developmentStream(id), ...members.map((member) => claimStream(member.id)), ...others];
  }
  if (key.startsWith('development:')) return [developmentStream(id)];
  return [claimStream(id), ...(isClaim(state) ? [state.memberOf, ...state.before].map(developmentStream) : [])];
}
