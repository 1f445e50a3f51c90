import { byteaArray, int4Array, int8Array, jsonArray, textArray, uuidArray } from '../postgres/binary-array.js';
import { type PreparedCommand, type PreparedEvent, type PreparedWrite } from './prepared-command.js';

/** Parameters of sql/append.sql for a batch: one array a column; indexes count from 1. */
export function appendParameters(lane: string, batch: readonly PreparedCommand[]): unknown[] {
  const writes: PreparedWrite[] = [];
  const writeCommand: number[] = [];
  const events: PreparedEvent[] = [];
  const eventWrite: number[] = [];
  for (const [index, command] of batch.entries()) {
    for (const write of command.writes) {
      writes.push(write);
      writeCommand.push(index + 1);
      for (const event of write.events) {
        events.push(event);
        eventWrite.push(writes.length);
      }
    }
  }
  return [
    lane,
    textArray(batch.map((command) => command.key)),
    textArray(batch.map((command) => command.digest)),
    jsonArray(batch.map((command) => command.answer)),
    int4Array(writeCommand),
    textArray(writes.map((write) => write.stream)),
    int8Array(writes.map((write) => write.expected)),
    int4Array(eventWrite),
    ...eventColumns(events),
  ];
}

function eventColumns(events: readonly PreparedEvent[]): Buffer[] {
  return [
    uuidArray(events.map((event) => event.id)),
    textArray(events.map((event) => event.type)),
    int4Array(events.map((event) => event.schemaVersion)),
    textArray(events.map((event) => event.keyId)),
    byteaArray(events.map((event) => event.payloadHash)),
    jsonArray(events.map((event) => event.metadata)),
    jsonArray(events.map((event) => event.data)),
  ];
}
