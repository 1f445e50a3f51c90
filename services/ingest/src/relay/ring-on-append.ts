import { ring, type NatsLink } from '@entente/messaging';
import type { RelayLog } from './relay-log.js';

/** Rings the lane's doorbell after each commit of this process. @returns how to stop */
export function ringOnAppend(log: Pick<RelayLog, 'onAppended'>, link: NatsLink, lane: string): () => void {
  return log.onAppended((head) => ring(link, lane, head));
}
