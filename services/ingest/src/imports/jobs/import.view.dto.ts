import { ApiProperty } from '@nestjs/swagger';
import { IMPORT_STATES, type ImportJob } from './import-job.js';

export class ImportProgressView {
  @ApiProperty() rows!: number;
  @ApiProperty() bytes!: number;
  @ApiProperty() totalBytes!: number;
  @ApiProperty({ description: '0 to 100 over all stages' }) percent!: number;
  @ApiProperty({ description: 'Rows read in a second of work' }) rowsPerSecond!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Seconds left, as far as can be told' }) etaSeconds!: number | null;
}

/** An import as it is shown. */
export class ImportView {
  @ApiProperty() id!: string;
  @ApiProperty() format!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'SHA-256 and length of the bytes as received' }) file!: { readonly sha256: string; readonly bytes: number };
  @ApiProperty({ description: 'Connector and its version' }) connector!: string;
  @ApiProperty({ description: 'Who imported it' }) principal!: string;
  @ApiProperty() options!: Readonly<Record<string, string>>;
  @ApiProperty() dryRun!: boolean;
  @ApiProperty({ enum: IMPORT_STATES }) state!: string;
  @ApiProperty({ enum: ['reading', 'finishing', 'done'] }) stage!: string;
  @ApiProperty() progress!: ImportProgressView;
  @ApiProperty({ description: 'good, bad, and what the format counts' }) counts!: Readonly<Record<string, number>>;
  @ApiProperty({ nullable: true, description: 'What the format tells when it is done' }) summary!: unknown;
  @ApiProperty({ nullable: true, description: 'A problem, when the import failed' }) failure!: unknown;
  @ApiProperty() createdAt!: string;
  @ApiProperty({ type: String, nullable: true }) startedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) finishedAt!: string | null;
}

export class ImportListView {
  @ApiProperty({ type: [ImportView] }) items!: readonly ImportView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

/** Share of the whole that reading is, where work follows it. */
const READING_SHARE = 0.25;

/** @param finishes whether the format goes on working after the last row */
export function importView(job: ImportJob, finishes: boolean): ImportView {
  const { id, format, name, file, connector, options, dryRun, state, stage, summary, failure, createdAt, startedAt, finishedAt } = job;
  return {
    id, format, name, file, connector, principal: job.principal.id, options, dryRun, state, stage,
    progress: progressOf(job, finishes),
    counts: { good: job.rows - job.bad, bad: job.bad, ...job.counts },
    summary, failure, createdAt, startedAt, finishedAt,
  };
}

function progressOf({ stage, next, file, rows, finishShare, workedMs }: ImportJob, finishes: boolean): ImportProgressView {
  const read = file.bytes === 0 ? 1 : next.byte / file.bytes;
  const done = stage === 'done' ? 1 : finishes ? read * READING_SHARE + finishShare * (1 - READING_SHARE) : read;
  return {
    rows,
    bytes: next.byte,
    totalBytes: file.bytes,
    percent: Math.floor(done * 1_000) / 10,
    rowsPerSecond: workedMs === 0 ? 0 : Math.round((rows * 1_000) / workedMs),
    etaSeconds: stage === 'done' ? 0 : done === 0 ? null : Math.ceil((workedMs * (1 - done)) / done / 1_000),
  };
}
