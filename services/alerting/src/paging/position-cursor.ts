import { parsePosition } from '@entente/contracts';
import { ProblemException, decodeCursor, encodeCursor } from '@entente/http';

/** A cursor that remembers a number and the direction of the list it belongs to. */
export interface PositionCursor<Order extends string> {
  readonly position: bigint;
  readonly order: Order;
}

export function encodePositionCursor(list: string, cursor: PositionCursor<string>): string {
  return encodeCursor(list, { position: cursor.position.toString(), order: cursor.order });
}

/** @throws ProblemException 400 when it isn't a cursor of this list */
export function decodePositionCursor<Order extends string>(list: string, text: string, orders: readonly Order[]): PositionCursor<Order> {
  const fields = decodeCursor(list, text, ['position', 'order']);
  const position = parsePosition(String(fields.position));
  const order = orders.find((one) => one === fields.order);
  if (position !== null && order !== undefined) return { position, order };
  const detail = `The cursor can't be used: its fields are not those of this list. Ask for the first page again, without "cursor".`;
  throw new ProblemException({ name: 'cursor', status: 400, title: 'The cursor is not valid', detail });
}
