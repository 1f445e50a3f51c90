import { HEADERS, alertSubject } from '@entente/contracts';
import type { OutgoingMessage } from '@entente/messaging';
import type { AlertView } from '../../alerts/alert.view.js';
import { ALERTING_LANE } from '../../database/alerting.names.js';

/** Which of an alert's topics a message is for, counted from 0: what comes after the last stored one is known from it. */
export const TOPIC_HEADER = 'Entente-Topic';

export interface AlertMessageOptions {
  readonly incarnation: string;
  readonly maxBytes: number;
}

/**
 * One message for each topic of an alert: a structured CloudEvent whose data is the alert as `GET /v1/alerts/{id}` shows it.
 * The message id is alert and topic under the stream's incarnation: after a refill the broker must not take it for a repeat.
 */
export function alertMessages(alert: AlertView, options: AlertMessageOptions): OutgoingMessage[] {
  const position = alert.position.replace(/^alerting-/, '');
  return alert.topics.map((topic, index) => ({
    subject: alertSubject(topic),
    id: `${options.incarnation}:${alert.id}:${topic}`,
    headers: {
      [HEADERS.lane]: ALERTING_LANE,
      [HEADERS.epoch]: alert.epoch,
      [HEADERS.position]: position,
      [HEADERS.incarnation]: options.incarnation,
      [TOPIC_HEADER]: String(index),
    },
    data: bodyOf(alert, topic, options.maxBytes),
  }));
}

/** An alert over the broker's limit goes without the development's state; it can be read where `dataref` says. */
function bodyOf(alert: AlertView, topic: string, maxBytes: number): string {
  const position = alert.position.replace(/^alerting-/, '');
  const event = {
    specversion: '1.0',
    id: alert.id,
    source: `urn:entente:${ALERTING_LANE}`,
    type: 'entente.alert.raised',
    subject: alertSubject(topic),
    time: alert.recordedAt,
    datacontenttype: 'application/json',
    lane: ALERTING_LANE,
    epoch: alert.epoch,
    position,
  };
  const whole = JSON.stringify({ ...event, data: alert });
  if (Buffer.byteLength(whole) <= maxBytes) return whole;
  return JSON.stringify({ ...event, dataref: `/v1/alerts/${alert.id}`, data: { ...alert, state: null } });
}
