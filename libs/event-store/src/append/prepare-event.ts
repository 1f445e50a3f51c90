import { sha256 } from '../ids/sha256.js';
import { canonicalJson, type JsonRules } from '../json/canonical-json.js';
import { JsonRuleError } from '../json/json.errors.js';
import { type EventToAppend } from '../store/event-store.port.js';
import { LIMITS } from './append.limits.js';
import { type PreparedEvent } from './prepared-command.js';

/** Why a command will be refused however often it is tried. */
export class PrepareError extends Error {}

const RULES: JsonRules = { maxDepth: LIMITS.payloadDepth, safeIntegers: true, refuseNul: true };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TYPE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
const KEY_ID = /^[\x21-\x7e]{1,200}$/;

/** @param known texts of metadata that were written before; this event's is added */
export function prepareEvent(event: EventToAppend, known = new Map<object, string>()): PreparedEvent {
  if (!UUID.test(event.id)) throw new PrepareError(`Event id "${event.id}" is not a UUID in lower case.`);
  if (!TYPE.test(event.type)) throw new PrepareError(`Event ${event.id}: "${event.type}" can't name a type.`);
  if (!Number.isInteger(event.schemaVersion) || event.schemaVersion < 1 || event.schemaVersion > 2_147_483_647) {
    throw new PrepareError(`Event ${event.id}: schemaVersion is a whole number from 1.`);
  }
  if (event.keyId !== undefined && !KEY_ID.test(event.keyId)) {
    throw new PrepareError(`Event ${event.id}: keyId has 1 to 200 visible ASCII characters.`);
  }
  const data = payload(event, 'data');
  const metadata = known.get(event.metadata) ?? payload(event, 'metadata');
  known.set(event.metadata, metadata);
  const payloadText = payloadOf(data, metadata);
  if (Buffer.byteLength(payloadText) > LIMITS.payloadBytes) {
    throw new PrepareError(`Event ${event.id}: {data, metadata} has over ${LIMITS.payloadBytes} bytes; store the bulk elsewhere.`);
  }
  return {
    id: event.id,
    type: event.type,
    schemaVersion: event.schemaVersion,
    keyId: event.keyId ?? null,
    // Cut out of the text that was hashed: by itself it is still in a thousand pieces, to be put together once more.
    data: payloadText.slice(DATA_AT, DATA_AT + data.length),
    metadata,
    payloadHash: sha256(payloadText),
  };
}

const DATA_AT = '{"data":'.length;

/** RFC 8785 text of `{data, metadata}` from the canonical texts of both: "data" sorts before "metadata". */
export function payloadOf(data: string, metadata: string): string {
  return `{"data":${data},"metadata":${metadata}}`;
}

function payload(event: EventToAppend, field: 'data' | 'metadata'): string {
  try {
    return canonicalJson(event[field], RULES);
  } catch (error) {
    if (error instanceof JsonRuleError) throw new PrepareError(`Event ${event.id}, ${field}: ${error.message}`, { cause: error });
    throw error;
  }
}
