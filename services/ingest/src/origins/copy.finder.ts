import { Injectable } from '@nestjs/common';
import type { Report, ReportReceived } from '@entente/contracts';
import { COPY_LIKENESS, likenessOfSketches, reportStream } from '@entente/domain';
import { EventLog } from '../commands/event-log.js';
import { TextSketchTable } from './text-sketch.table.js';

/** Finds the report of another document that a text is a copy of: an agency text printed twice, a rewritten release. */
@Injectable()
export class CopyFinder {
  constructor(
    private readonly sketches: TextSketchTable,
    private readonly log: EventLog,
  ) {}

  /** The likest report that is in the log; of equally like ones the first. Null when there is none. */
  async copied(report: Report, sketch: string | null): Promise<NonNullable<ReportReceived['duplicateOf']> | null> {
    if (sketch === null) return null;
    const likely = (await this.sketches.candidates(sketch, report.document))
      .map((other) => ({ ...other, likeness: likenessOfSketches(other.sketch, sketch) }))
      .filter(({ likeness }) => likeness >= COPY_LIKENESS)
      .sort((first, second) => second.likeness - first.likeness);
    for (const { report: id, document, likeness } of likely) {
      const [received] = await this.log.store.readStream(reportStream(id), { limit: 1 });
      if (received !== undefined) return { report: id, document, likeness: Math.round(likeness * 100) / 100 };
    }
    return null;
  }

  async keep(report: Report, sketch: string | null): Promise<void> {
    if (sketch !== null) await this.sketches.keep({ report: report.id, document: report.document, sketch });
  }
}
