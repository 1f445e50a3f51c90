import type { Alert } from '@entente/contracts';

/** An alert as the service lists it: with its place in lane `alerting`. */
export type AlertView = Alert & { readonly position: string; readonly raisedAt?: string };

export function alertLine(alert: AlertView): string {
  const topics = alert.topics.map((topic) => `alerts.${topic}`).join(' ');
  return `${alert.position.padEnd(12)} ${alert.trigger.padEnd(9)} ${topics}  ${alert.title}`;
}
