import { Injectable } from '@nestjs/common';
import { cloudEventImport, type CloudEvent, type CloudEventDialect } from '@entente/connectors';
import type { Counts, ImportBatch, ImportFormat } from '../imports/import-format.js';
import { submitRows } from '../imports/submitted-rows.js';
import { CloudEventIntake } from './cloud-event.intake.js';

const BATCH_ROWS = 200;

/** Files of CloudEvents: each event is taken as if it had come over HTTP, and is the same event there and here. */
@Injectable()
export class CloudEventFormat implements ImportFormat<CloudEvent, CloudEventDialect> {
  readonly connector = cloudEventImport;
  readonly batchRows = BATCH_ROWS;

  constructor(private readonly intake: CloudEventIntake) {}

  async store({ file, rows, refuse }: ImportBatch<CloudEvent>): Promise<Counts> {
    if (file.dryRun) return { events: rows.length };
    const { stored, repeated } = await submitRows(rows, async ({ record }) => (await this.intake.take(record, file.caller)).replayed, refuse);
    return { events: stored, repeated };
  }
}
