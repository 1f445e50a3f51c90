import { Injectable } from '@nestjs/common';
import { csvImport, ndjsonImport, parseMapping, type GoodRow, type ImportOptions, type MappedClaim } from '@entente/connectors';
import { sha256Hex } from '@entente/domain';
import { submitRows } from '../imports/submitted-rows.js';
import type { Counts, ImportBatch, ImportFormat, ResolvedOptions } from '../imports/import-format.js';
import { Submitter } from '../submissions/submitter.js';
import { preparedRow } from './mapped-claim.preparer.js';
import { MappingTable } from './mapping.table.js';

const BATCH_ROWS = 200;

/** Replaces the name of a declared mapping by the mapping itself, so that the job keeps what it was read with. */
async function resolved(options: ImportOptions, mappings: MappingTable): Promise<ResolvedOptions> {
  const given = options['mapping'] ?? '';
  if (!given.trimStart().startsWith('{')) {
    const declared = given === '' ? null : await mappings.find(given);
    if (declared === null) {
      const detail = given === '' ? 'names a declared mapping, or is the mapping itself as JSON' : `"${given.slice(0, 80)}" is no declared mapping: declare it with PUT /v1/mappings/${encodeURIComponent(given.slice(0, 80))}`;
      return { ok: false, errors: [{ pointer: '/mapping', detail }] };
    }
    return { ok: true, options: { ...options, mapping: JSON.stringify(declared.mapping) } };
  }
  const reading = parseMapping(given);
  return reading.ok ? { ok: true, options } : { ok: false, errors: reading.errors.map(({ pointer, detail }) => ({ pointer: `/mapping${pointer}`, detail })) };
}

/** Hands in each row like a claim that came alone. A row that is there already, word for word, is counted and left. */
async function stored({ file, rows, key, refuse }: ImportBatch<MappedClaim>, submitter: Submitter, mediaType: string): Promise<Counts> {
  if (file.dryRun) return { claims: rows.length };
  const { principal, correlation } = file.caller;
  const submit = async ({ row, text, record }: GoodRow<MappedClaim>): Promise<boolean> => {
    const prepared = preparedRow(record, { bytes: Buffer.from(text, 'utf8'), mediaType });
    const digest = sha256Hex(prepared.report.id);
    const { replayed } = await submitter.submit(prepared, { principal, correlation, key: `${key}:${row}`, digest, explicit: false });
    return replayed;
  };
  const { stored: claims, repeated } = await submitRows(rows, { submit, refuse, identityOf: ({ text }) => text });
  return { claims, repeated };
}

@Injectable()
export class CsvFormat implements ImportFormat<MappedClaim> {
  readonly connector = csvImport;
  readonly batchRows = BATCH_ROWS;

  constructor(private readonly submitter: Submitter, private readonly mappings: MappingTable) {}

  resolveOptions(options: ImportOptions): Promise<ResolvedOptions> {
    return resolved(options, this.mappings);
  }

  store(batch: ImportBatch<MappedClaim>): Promise<Counts> {
    return stored(batch, this.submitter, 'text/csv');
  }
}

@Injectable()
export class NdjsonFormat implements ImportFormat<MappedClaim> {
  readonly connector = ndjsonImport;
  readonly batchRows = BATCH_ROWS;

  constructor(private readonly submitter: Submitter, private readonly mappings: MappingTable) {}

  resolveOptions(options: ImportOptions): Promise<ResolvedOptions> {
    return resolved(options, this.mappings);
  }

  store(batch: ImportBatch<MappedClaim>): Promise<Counts> {
    return stored(batch, this.submitter, 'application/json');
  }
}
