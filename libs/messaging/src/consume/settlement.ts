import type { JsMsg } from '@nats-io/jetstream';

/**
 * What becomes of a message. `ack`: done, after what it asked for is committed. `nakAfterMs`: not now, deliver it again
 * then, without limit. `term`: never again; say first, durably, why.
 */
export type Settlement = 'ack' | 'term' | { readonly nakAfterMs: number };

export function settle(message: JsMsg, settlement: Settlement): void {
  if (settlement === 'ack') message.ack();
  else if (settlement === 'term') message.term();
  else message.nak(settlement.nakAfterMs);
}
