import { type RecordedEvent, type Report, type ReportDated, type ReportReceived } from '@entente/contracts';

/** A report as its stream tells it; null before it was received. */
export interface ReportState {
  readonly report: Report | null;
}

export const reportFold = {
  initial: { report: null } as ReportState,
  evolve: evolveReport,
};

export function evolveReport(state: ReportState, event: RecordedEvent): ReportState {
  switch (event.type) {
    case 'report.received':
      return { report: (event.data as ReportReceived).report };
    case 'report.dated':
      return state.report === null
        ? state
        : { report: { ...state.report, publishedAt: (event.data as ReportDated).publishedAt } };
    default:
      return state;
  }
}
