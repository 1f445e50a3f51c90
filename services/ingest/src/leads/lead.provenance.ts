import { Injectable } from '@nestjs/common';
import type { LeadsImported } from '@entente/contracts';
import { leadImportStream, newEvent } from '@entente/domain';
import { canonicalJson, sha256Hex } from '@entente/event-store';
import { CommandRunner } from '../commands/command.runner.js';
import type { ImportBatch } from '../imports/import-format.js';

/** Which lead or mention each row of a portion became. */
export interface PortionContent {
  readonly dataset: string;
  readonly what: LeadsImported['what'];
  readonly places: readonly (readonly [row: string, lead: string])[];
}

/** One event in the log for each portion of rows: which lines of which file, and a hash of what they became. */
@Injectable()
export class LeadProvenance {
  constructor(private readonly commands: CommandRunner) {}

  async record(batch: ImportBatch<unknown>, { dataset, what, places }: PortionContent): Promise<void> {
    const { file, rows, key } = batch;
    const lines = rows.map(({ row }) => row);
    const data: LeadsImported = {
      import: file.import,
      dataset,
      what,
      file: file.sha256,
      lines: { from: lines[0] ?? 0, to: lines.at(-1) ?? 0 },
      rows: rows.length,
      hash: sha256Hex(places.map(([row, lead]) => `${row} ${lead}\n`).join('')),
    };
    const digest = sha256Hex(canonicalJson(data));
    const { principal, correlation } = file.caller;
    await this.commands.append({ principal, correlation, key, digest, explicit: false }, async (context) => ({
      writes: [{ stream: leadImportStream(file.import), expected: 'any', events: [newEvent(context, 'leads.imported', data)] }],
    }));
  }
}
