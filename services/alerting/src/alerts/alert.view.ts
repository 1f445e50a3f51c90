import { formatLanePosition, type Alert } from '@entente/contracts';
import { ALERTING_LANE } from '../database/alerting.names.js';

/** An alert as it is shown and sent: the alert itself and its place in lane `alerting`. */
export interface AlertView extends Alert {
  /** `alerting-<n>` */
  readonly position: string;
  readonly epoch: string;
  readonly recordedAt: string;
}

export interface AlertRow {
  readonly position: string;
  readonly epoch: string;
  readonly recorded_at: string;
  readonly alert: Alert;
}

export function alertView(row: AlertRow): AlertView {
  return {
    ...row.alert,
    position: formatLanePosition(ALERTING_LANE, BigInt(row.position)),
    epoch: row.epoch,
    recordedAt: row.recorded_at,
  };
}
