import { doorbellSubject, parsePosition, type Position } from '@entente/contracts';
import type { NatsLink } from '../link/nats-link.js';

/** Tells whoever listens that a lane has grown to this position. May be lost: listeners also poll. */
export function ring(link: NatsLink, lane: string, position: Position): void {
  if (!link.connection.isClosed()) link.connection.publish(link.subject(doorbellSubject(lane)), String(position));
}

/** Calls back with the last position at each ring; what is no position is ignored. @returns how to stop */
export function listen(link: NatsLink, lane: string, onRing: (position: Position) => void): () => void {
  const subscription = link.connection.subscribe(link.subject(doorbellSubject(lane)), {
    callback: (error, message) => {
      const position = error === null ? parsePosition(message.string()) : null;
      if (position !== null) onRing(position);
    },
  });
  return () => {
    if (!link.connection.isClosed()) subscription.unsubscribe();
  };
}
