import { beginEpoch } from '@entente/event-store';
import pg, { type ClientBase } from 'pg';
import { ENTENTE_CONTENTS, type BackupContents, type LogPlace } from '../contents/contents.js';
import { quotedTable } from '../format/table-columns.js';
import { headOf } from '../take/heads.js';
import { keptPlaces, type KeptPlace, type Verdict } from './kept-places.js';
import { rewindAlerting } from './rewind-alerting.js';

/** Where a stream of the broker ends, as its last message says. */
export interface StreamPlace {
  readonly reader: string;
  readonly lane: string;
  readonly epoch: string;
  readonly position: string;
  readonly verdict: Verdict;
}

/** An event as a stream tells of it; for ALERTS an alert. */
export interface Told {
  readonly position: string;
  readonly id: string;
}

export interface StreamEnd extends Omit<StreamPlace, 'verdict'>, Told {
  readonly of: 'event' | 'alert';
  /** Position of the last message for which `holds` is true; 0 when there is none. */
  lastAgreed(holds: (told: Told) => Promise<boolean>): Promise<bigint>;
}

export interface Reconciliation {
  readonly places: readonly (KeptPlace | StreamPlace)[];
  /** Lanes that need another epoch: somebody took events under this one that the log does not hold. */
  readonly lanes: readonly string[];
  /** Epochs begun now, by lane; empty when only asked. */
  readonly epochs: Readonly<Record<string, string>>;
  /** Whether alerting was taken back. */
  readonly rewound: boolean;
}

export interface ReconcileOptions {
  /** By the role that owns the schemas. */
  readonly url: string;
  /** Ends of the broker's streams; none when the broker is away. */
  readonly streams: readonly StreamEnd[];
  /** Do what is needed; otherwise only say it. */
  readonly apply: boolean;
  readonly contents?: BackupContents;
}

/**
 * Compares everybody who follows the logs with them. With `apply` a lane whose events somebody took under the epoch in force,
 * and that the log does not hold, begins a new epoch; alerting goes back when it matched such events.
 */
export async function reconcile({ url, streams, apply, contents = ENTENTE_CONTENTS }: ReconcileOptions): Promise<Reconciliation> {
  const client = new pg.Client({ connectionString: url, application_name: 'entente-reconcile' });
  await client.connect();
  try {
    await client.query('BEGIN');
    const kept = await keptPlaces(client, contents);
    const told: StreamPlace[] = [];
    for (const end of streams) told.push(await streamPlace(client, end, contents));
    const places = [...kept, ...told];
    const lanes = await lanesToRenew(client, places, contents);
    const result = apply ? await renew(client, { lanes, kept, streams }, contents) : { epochs: {}, rewound: false };
    await client.query('COMMIT');
    return { places, lanes, ...result };
  } finally {
    await client.end();
  }
}

async function streamPlace(client: ClientBase, end: StreamEnd, contents: BackupContents): Promise<StreamPlace> {
  const { reader, lane, epoch, position } = end;
  const head = await headOf(client, logOf(lane, contents));
  const ahead = BigInt(position) > BigInt(head.position);
  const verdict = ahead ? 'ahead' : (await holds(client, end, contents)(end)) ? 'same' : 'diverged';
  return { reader, lane, epoch, position, verdict };
}

function holds(client: ClientBase, { of, lane }: StreamEnd, contents: BackupContents): (told: Told) => Promise<boolean> {
  const log = quotedTable({ schema: logOf(lane, contents).schema, table: 'log' });
  const query = of === 'event' ? `SELECT 1 FROM ${log} WHERE position = $1 AND id::text = $2` : 'SELECT 1 FROM alerting.alert WHERE position = $1 AND id = $2';
  return async ({ position, id }) => (await client.query(query, [position, id])).rows.length > 0;
}

function logOf(lane: string, { logs }: BackupContents): LogPlace {
  return lane === logs.main.lane ? logs.main : logs.alerting;
}

async function lanesToRenew(client: ClientBase, places: readonly StreamPlace[], contents: BackupContents): Promise<string[]> {
  const lanes: string[] = [];
  for (const log of Object.values(contents.logs)) {
    const { epoch } = await headOf(client, log);
    if (places.some((place) => place.lane === log.lane && place.verdict !== 'same' && place.epoch === epoch)) lanes.push(log.lane);
  }
  return lanes;
}

interface Renewal {
  readonly lanes: readonly string[];
  readonly kept: readonly KeptPlace[];
  readonly streams: readonly StreamEnd[];
}

async function renew(client: ClientBase, { lanes, kept, streams }: Renewal, contents: BackupContents): Promise<Pick<Reconciliation, 'epochs' | 'rewound'>> {
  const rewound = kept.some(({ reader, verdict }) => reader === 'alerting feed' && verdict !== 'same');
  if (rewound) {
    const { position } = await headOf(client, contents.logs.main);
    await rewindAlerting(client, BigInt(position));
  }
  const epochs: Record<string, string> = {};
  for (const lane of lanes) {
    const { schema } = logOf(lane, contents);
    const after = await lastCommon(client, { lane, streams }, contents);
    const reason = 'reconciled: somebody took events that this log does not hold';
    epochs[lane] = await beginEpoch({ pool: client, schema, lane, reason, ...(after === null ? {} : { after }) });
  }
  return { epochs, rewound };
}

/**
 * The last position that the log and the lane's streams agree on: what the log holds behind it was appended after it went
 * back, and is told under the new epoch. Null when no stream tells of it, and the new epoch begins at the head.
 */
async function lastCommon(client: ClientBase, { lane, streams }: { lane: string; streams: readonly StreamEnd[] }, contents: BackupContents): Promise<bigint | null> {
  const agreed: bigint[] = [];
  for (const end of streams) if (end.lane === lane) agreed.push(await end.lastAgreed(holds(client, end, contents)));
  return agreed.length === 0 ? null : agreed.reduce((most, one) => (one > most ? one : most));
}
