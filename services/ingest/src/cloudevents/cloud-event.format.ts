import { Injectable } from '@nestjs/common';
import { cloudEventImport, type CloudEvent, type CloudEventDialect, type GoodRow } from '@entente/connectors';
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
    const submit = async ({ record }: GoodRow<CloudEvent>): Promise<boolean> => {
      if (!file.dryRun) return (await this.intake.take(record, file.caller)).replayed;
      await this.intake.check(record);
      return false;
    };
    const { stored, repeated } = await submitRows(rows, { submit, refuse, identityOf: ({ record: { source, id } }) => `${source} ${id}` });
    return { events: stored, repeated };
  }
}
