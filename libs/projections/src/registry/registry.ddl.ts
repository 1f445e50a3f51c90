import type { Pool } from 'pg';
import { identifier } from '../definition/names.js';

/**
 * Unversioned tables of the machinery, in the schema of the service that owns the projections.
 * The service runs these in a migration of its own; every statement may run twice.
 *
 * `projection_checkpoint` also carries the lease: whoever holds `token` may advance, and a batch commits only with
 * the token, epoch, position and hash it started from.
 */
export function registryStatements(schema: string): string[] {
  const s = identifier(schema);
  return [
    `CREATE SCHEMA IF NOT EXISTS ${s}`,
    `CREATE TABLE IF NOT EXISTS ${s}.projection_version (
       projection text NOT NULL, version integer NOT NULL CHECK (version > 0), definition text NOT NULL,
       state text NOT NULL CHECK (state IN ('building', 'ready', 'live', 'retained', 'retired', 'cancelled')),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(), changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       PRIMARY KEY (projection, version))`,
    `CREATE TABLE IF NOT EXISTS ${s}.projection_active (
       projection text PRIMARY KEY, version integer NOT NULL, position bigint NOT NULL, token bigint NOT NULL,
       previous integer, switched_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       FOREIGN KEY (projection, version) REFERENCES ${s}.projection_version)`,
    `CREATE TABLE IF NOT EXISTS ${s}.projection_checkpoint (
       projection text NOT NULL, version integer NOT NULL, epoch text NOT NULL, position bigint NOT NULL, hash text NOT NULL,
       recorded_at text, updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       holder text, token bigint NOT NULL DEFAULT 0, lease_until timestamptz NOT NULL DEFAULT '-infinity',
       stopped text, PRIMARY KEY (projection, version),
       FOREIGN KEY (projection, version) REFERENCES ${s}.projection_version)`,
    `CREATE TABLE IF NOT EXISTS ${s}.projection_parked (
       projection text NOT NULL, version integer NOT NULL, component text NOT NULL, first_position bigint NOT NULL,
       event_id text NOT NULL, event_type text NOT NULL, stream text NOT NULL, reason text NOT NULL,
       keys text[] NOT NULL, labels text[] NOT NULL, skipped bigint NOT NULL DEFAULT 0,
       request text CHECK (request IN ('retry', 'discard')), request_by text, request_reason text, attempts integer NOT NULL DEFAULT 0,
       parked_at timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (projection, version, component))`,
    `CREATE TABLE IF NOT EXISTS ${s}.projection_parked_event (
       projection text NOT NULL, version integer NOT NULL, position bigint NOT NULL, component text NOT NULL,
       PRIMARY KEY (projection, version, position))`,
    `CREATE TABLE IF NOT EXISTS ${s}.projection_discarded (
       projection text NOT NULL, version integer NOT NULL, position bigint NOT NULL, event_id text NOT NULL,
       reason text NOT NULL, principal text NOT NULL, discarded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       PRIMARY KEY (projection, version, position))`,
    `CREATE TABLE IF NOT EXISTS ${s}.projection_job (
       id uuid PRIMARY KEY, type text NOT NULL CHECK (type IN ('rebuild', 'replay')), projection text NOT NULL, version integer,
       state text NOT NULL CHECK (state IN ('queued', 'running', 'paused', 'cancelled', 'failed', 'done')),
       request text CHECK (request IN ('pause', 'resume', 'cancel')), spec jsonb NOT NULL, phase text NOT NULL DEFAULT '',
       done bigint NOT NULL DEFAULT 0, total bigint NOT NULL DEFAULT 0, rate double precision NOT NULL DEFAULT 0,
       cursor jsonb, result jsonb, reason text, principal text NOT NULL,
       holder text, token bigint NOT NULL DEFAULT 0, lease_until timestamptz NOT NULL DEFAULT '-infinity',
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(), updated_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
  ];
}

/** Lets a version be `partial`: folded from a slice of the log. For registries made before; may run twice. */
export function partialStateStatements(schema: string): string[] {
  const table = `${identifier(schema)}.projection_version`;
  return [
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS projection_version_state_check`,
    `ALTER TABLE ${table} ADD CONSTRAINT projection_version_state_check
       CHECK (state IN ('building', 'ready', 'live', 'retained', 'partial', 'retired', 'cancelled'))`,
  ];
}

/** What a discarded event was and why it could not be folded. For registries made before; may run twice. */
export function discardedDetailStatements(schema: string): string[] {
  const table = `${identifier(schema)}.projection_discarded`;
  return [`ALTER TABLE ${table} ${['event_type', 'stream', 'component', 'failure'].map((column) => `ADD COLUMN IF NOT EXISTS ${column} text`).join(', ')}`];
}

/** Makes the registry at once; for tests and for programs without a migrator. */
export async function createRegistry(pool: Pool, schema: string): Promise<void> {
  for (const statement of [...registryStatements(schema), ...partialStateStatements(schema), ...discardedDetailStatements(schema)]) await pool.query(statement);
}
