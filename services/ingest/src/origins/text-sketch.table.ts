import { Injectable } from '@nestjs/common';
import { bandsOf } from '@entente/domain';
import { DataSource } from 'typeorm';

export interface SketchedReport {
  readonly report: string;
  readonly document: string;
  readonly sketch: string;
}

/** Looked at for one text at most: bands that thousands of texts share tell nothing. */
const MOST_CANDIDATES = 200;

/**
 * Sketches of report texts, to look up what a new one may be a copy of. An index only: who is whose origin is decided by
 * the sketches in the events. Written before the append, so a row may name a report that was never stored.
 */
@Injectable()
export class TextSketchTable {
  constructor(private readonly database: DataSource) {}

  async keep({ report, document, sketch }: SketchedReport): Promise<void> {
    await this.database.query(
      'INSERT INTO ingest.text_sketch (report, document, sketch, bands) VALUES ($1, $2, $3, $4) ON CONFLICT (report) DO NOTHING',
      [report, document, sketch, bandsOf(sketch)],
    );
  }

  /** Reports of other documents that share a band with the sketch, the oldest first. */
  async candidates(sketch: string, document: string): Promise<SketchedReport[]> {
    return this.database.query<SketchedReport[]>(
      'SELECT report, document, sketch FROM ingest.text_sketch WHERE bands && $1::integer[] AND document <> $2 ORDER BY kept_at, report LIMIT $3',
      [bandsOf(sketch), document, MOST_CANDIDATES],
    );
  }
}
