import { type ClientBase } from 'pg';

/** A log of which the owner's rights are abused: what to change, and where a check must first notice. */
export interface LogMutation {
  readonly name: string;
  /** Whether an export shows it: white space in a payload and the table of ids are not in there. */
  readonly exported: boolean;
  /** Returns the first position that is wrong now. `at` and `other` are distinct positions of the log. */
  readonly apply: (client: ClientBase, place: MutationPlace) => Promise<bigint>;
}

export interface MutationPlace {
  readonly schema: string;
  readonly at: bigint;
  readonly other: bigint;
  readonly head: bigint;
  /** 0 to 1. */
  readonly chance: number;
}

/** Columns, and an expression that always differs from what it replaces. `?` is a number from 0 to 199. */
const COLUMNS: Readonly<Record<string, string>> = {
  epoch: 'gen_random_uuid()',
  stream_id: '-stream_id',
  stream_version: 'stream_version + 1000',
  recorded_at: "recorded_at + interval '1 microsecond'",
  id: 'gen_random_uuid()',
  schema_version: 'schema_version # 1',
  type: "type || 'x'",
  key_id: "coalesce(key_id, '') || 'k'",
  payload_hash: 'set_bit(payload_hash, ?, 1 - get_bit(payload_hash, ?))',
  hash: 'set_bit(hash, ?, 1 - get_bit(hash, ?))',
  metadata: "replace(metadata::text, 'sample/1', 'sample/2')::json",
  data: "regexp_replace(data::text, '\"turn\":', '\"turn\":9')::json",
};

function flip(column: string, expression: string): LogMutation['apply'] {
  return async (client, { schema, at, chance }) => {
    const value = expression.replaceAll('?', String(Math.floor(chance * 200)));
    await client.query(`UPDATE ${schema}.log l SET ${column} = ${value} WHERE position = $1`, [at]);
    return at;
  };
}

const flips: readonly LogMutation[] = [
  ...Object.entries(COLUMNS).map(([column, expression]) => ({ name: `${column} changed`, exported: true, apply: flip(column, expression) })),
  { name: 'data spaced otherwise', exported: false, apply: flip('data', "replace(data::text, ':', ': ')::json") },
];

const COPIED = 'epoch, stream_id, stream_version, recorded_at, id, schema_version, type, key_id, payload_hash, hash, metadata, data';

async function putIn(client: ClientBase, schema: string, { copyOf, position }: { copyOf: bigint; position: bigint }): Promise<void> {
  const fresh = COPIED.replace('stream_version', 'stream_version + 5000').replace(' id,', ' gen_random_uuid(),');
  await client.query(`INSERT INTO ${schema}.log SELECT lane_id, $2::bigint, ${fresh} FROM ${schema}.log WHERE position = $1`, [copyOf, position]);
}

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);

const others: readonly LogMutation[] = [
  {
    name: 'an event deleted',
    exported: true,
    apply: async (client, { schema, at, head }) => {
      // The last one is a cut tail, which needs a checkpoint to be noticed.
      const gone = at === head ? at - 1n : at;
      await client.query(`DELETE FROM ${schema}.log WHERE position = $1`, [gone]);
      return gone;
    },
  },
  {
    name: 'the payloads of two events swapped, hashes too',
    exported: true,
    apply: async (client, { schema, at, other }) => {
      await client.query(
        `UPDATE ${schema}.log l SET data = o.data, metadata = o.metadata, payload_hash = o.payload_hash FROM ${schema}.log o
         WHERE (l.position, o.position) IN (($1, $2), ($2, $1))`,
        [at, other],
      );
      return lesser(at, other);
    },
  },
  {
    name: 'two events swapped whole',
    exported: true,
    apply: async (client, { schema, at, other, head }) => {
      const aside = head + 20n;
      for (const [from, to] of [[at, aside], [other, at], [aside, other]] as const) {
        await client.query(`UPDATE ${schema}.log SET position = $2 WHERE position = $1`, [from, to]);
      }
      return lesser(at, other);
    },
  },
  {
    name: 'an event put in at the end',
    exported: true,
    apply: async (client, { schema, at, head }) => {
      await putIn(client, schema, { copyOf: at, position: head + 1n });
      return head + 1n;
    },
  },
  {
    name: 'an event put in, those behind it moved up',
    exported: true,
    apply: async (client, { schema, at }) => {
      // In one statement the highest first: each finds its new place free.
      await client.query(
        `WITH moved AS (DELETE FROM ${schema}.log WHERE position >= $1 RETURNING *)
         INSERT INTO ${schema}.log SELECT lane_id, position + 1, ${COPIED} FROM moved ORDER BY position DESC`,
        [at],
      );
      await putIn(client, schema, { copyOf: at + 1n, position: at });
      return at;
    },
  },
  {
    name: 'a stream renamed',
    exported: true,
    apply: async (client, { schema, at }) => {
      const { rows } = await client.query<{ stream_id: string }>(`SELECT stream_id FROM ${schema}.log WHERE position = $1`, [at]);
      await client.query(`UPDATE ${schema}.stream SET name = name || '-x' WHERE stream_id = $1`, [rows[0]?.stream_id]);
      // A stream's id is the position of its first event.
      return BigInt(rows[0]?.stream_id ?? 0);
    },
  },
  {
    name: 'an event id freed',
    exported: false,
    apply: async (client, { schema, at }) => {
      await client.query(`DELETE FROM ${schema}.event_id WHERE position = $1`, [at]);
      return at;
    },
  },
];

/** Found by the chain alone. */
export const logMutations: readonly LogMutation[] = [...flips, ...others];

/** Found by a signed checkpoint only: what is left is a sound log. */
export const checkpointMutations: readonly LogMutation[] = [
  {
    name: 'the tail cut',
    exported: true,
    apply: async (client, { schema, at }) => {
      await client.query(`DELETE FROM ${schema}.log WHERE position >= $1`, [at]);
      return at;
    },
  },
  {
    name: 'the last event written anew, with the hashes that belong to it',
    exported: true,
    apply: async (client, { schema, head }) => {
      await client.query(
        `UPDATE ${schema}.log l SET data = n.data, payload_hash = n.payload_hash, hash = sha256(
           ${schema}.preimage(l.epoch, 'main', l.position, n.name, l.stream_version, l.type, l.schema_version, l.id,
             (extract(epoch FROM l.recorded_at) * 1000000)::bigint, l.key_id, n.payload_hash) || n.before)
         FROM (SELECT o.position, '{}'::json AS data, sha256(convert_to('{"data":{},"metadata":' || o.metadata::text || '}', 'UTF8')) AS payload_hash,
             s.name, b.hash AS before
           FROM ${schema}.log o JOIN ${schema}.log b ON b.position = o.position - 1 JOIN ${schema}.stream s ON s.stream_id = o.stream_id) n
         WHERE l.position = $1 AND n.position = l.position`,
        [head],
      );
      return head;
    },
  },
];
