import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiError,
  ReplayPolicy,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
  type ConsumerInfo,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { NatsLink } from '../link/nats-link.js';
import { differencesOf } from './compare-config.js';
import { MissingStreamError, ProvisioningError } from './provisioning.errors.js';

/** A stream as we want it; names and subjects without prefix. Always on file, never limited by age or bytes unless said. */
export interface StreamSpec {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly retention: 'limits' | 'workqueue' | 'interest';
  readonly discard: 'old' | 'new';
  readonly maxMessages: number;
  readonly maxAgeMs?: number;
  readonly duplicateWindowMs: number;
  readonly replicas?: number;
  readonly description: string;
  /** Whether its writer publishes in atomic batches where the server can (2.12 and later). */
  readonly batches?: boolean;
}

/** A durable pull consumer with explicit acknowledgement; names and filter without prefix. */
export interface ConsumerSpec {
  readonly stream: string;
  readonly durable: string;
  readonly filter?: string;
  /** Where a consumer made now begins. An existing one goes on where it is. */
  readonly from: 'all' | 'new';
  readonly ackWaitMs: number;
  readonly maxAckPending: number;
}

/**
 * Makes every stream and consumer, or brings an existing one up to the wanted settings, then reads it back and compares.
 * @throws ProvisioningError listing the fields that differ
 */
export async function provision(
  link: NatsLink,
  wanted: { readonly streams?: readonly StreamSpec[]; readonly consumers?: readonly ConsumerSpec[] },
): Promise<void> {
  for (const stream of wanted.streams ?? []) await provisionStream(link, stream);
  for (const consumer of wanted.consumers ?? []) await provisionConsumer(link, consumer);
}

export async function provisionStream(link: NatsLink, spec: StreamSpec): Promise<StreamInfo> {
  const config = streamConfig(link, spec);
  const { streams } = link.manager;
  const refused = refusal('stream', config.name);
  const existing = await streams.info(config.name).catch(absent);
  if (existing === null) await streams.add(config).catch(refused([]));
  else {
    const differences = differencesOf(config, existing.config);
    if (differences.length > 0) await streams.update(config.name, config).catch(refused(differences));
  }
  const stored = await streams.info(config.name);
  const differences = differencesOf(config, stored.config);
  if (differences.length > 0) throw new ProvisioningError('stream', config.name, differences);
  return stored;
}

/** @throws MissingStreamError, ProvisioningError */
export async function provisionConsumer(link: NatsLink, spec: ConsumerSpec): Promise<ConsumerInfo> {
  const stream = link.stream(spec.stream);
  const config = consumerConfig(link, spec);
  const { consumers } = link.manager;
  const resource = `${stream}/${config.durable_name}`;
  const refused = refusal('consumer', resource);
  const existing = await consumers.info(stream, config.durable_name).catch(absent);
  // Where an existing consumer began is history, and the server refuses to rewrite it.
  const { deliver_policy: _began, ...changeable } = config;
  if (existing === null) await consumers.add(stream, config).catch(missing(stream)).catch(refused([]));
  else {
    const differences = differencesOf(changeable, existing.config);
    if (differences.length > 0) {
      await consumers.update(stream, config.durable_name, { ...existing.config, ...changeable }).catch(refused(differences));
    }
  }
  const stored = await consumers.info(stream, config.durable_name);
  const differences = differencesOf(changeable, stored.config);
  if (differences.length > 0) throw new ProvisioningError('consumer', resource, differences);
  return stored;
}

function streamConfig(link: NatsLink, spec: StreamSpec): Partial<StreamConfig> & { name: string } {
  return {
    name: link.stream(spec.name),
    subjects: spec.subjects.map((subject) => link.subject(subject)),
    description: spec.description,
    retention: { limits: RetentionPolicy.Limits, workqueue: RetentionPolicy.Workqueue, interest: RetentionPolicy.Interest }[spec.retention],
    discard: { old: DiscardPolicy.Old, new: DiscardPolicy.New }[spec.discard],
    storage: StorageType.File,
    max_msgs: spec.maxMessages,
    max_age: nanos(spec.maxAgeMs ?? 0),
    duplicate_window: nanos(spec.duplicateWindowMs),
    num_replicas: spec.replicas ?? 1,
    ...(spec.batches === true && link.storesBatches() ? { allow_atomic: true } : {}),
  };
}

function consumerConfig(link: NatsLink, spec: ConsumerSpec): Partial<ConsumerConfig> & { durable_name: string; deliver_policy: DeliverPolicy } {
  return {
    durable_name: link.durable(spec.durable),
    deliver_policy: spec.from === 'all' ? DeliverPolicy.All : DeliverPolicy.New,
    ack_policy: AckPolicy.Explicit,
    replay_policy: ReplayPolicy.Instant,
    ack_wait: nanos(spec.ackWaitMs),
    max_ack_pending: spec.maxAckPending,
    max_deliver: -1,
    ...(spec.filter === undefined ? {} : { filter_subject: link.subject(spec.filter) }),
  };
}

function absent(error: unknown): null {
  if (error instanceof JetStreamApiError && error.status === 404) return null;
  throw error;
}

function missing(stream: string) {
  return (cause: unknown): never => {
    if (cause instanceof JetStreamApiError && cause.status === 404) throw new MissingStreamError(stream, { cause });
    throw cause;
  };
}

/** The server's own refusal as our error; anything else (no answer, no connection) stays what it is and may be retried. */
function refusal(kind: 'stream' | 'consumer', name: string) {
  return (differences: ProvisioningError['differences']) =>
    (cause: unknown): never => {
      if (!(cause instanceof JetStreamApiError)) throw cause;
      throw new ProvisioningError(kind, name, differences, { reason: `nats-server says "${cause.message}"`, cause });
    };
}
