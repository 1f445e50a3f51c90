import { Injectable } from '@nestjs/common';
import { sortedPair, type DevelopmentItem } from '@entente/contracts';
import { itemText } from '../timelines/timeline.reader.js';
import { pageQuery, type After, type PageRequest, type PageRow } from '../timelines/page.sql.js';
import type { TimelineQuery } from '../timelines/timeline.query.dto.js';
import { KnownAt } from '../view/known-at.js';
import { ViewReader, type ViewPoint } from '../view/view.reader.js';
import { CSV_HEADER, csvLine } from './csv.js';

export const FORMATS = { ndjson: 'application/x-ndjson; charset=utf-8', csv: 'text/csv; charset=utf-8; header=present' } as const;
export type Format = keyof typeof FORMATS;

/** A whole selection of one version at one position, page by page: what comes later in the log doesn't touch it. */
export interface Export {
  readonly at: ViewPoint;
  readonly position: bigint;
  readonly text: AsyncIterable<string>;
}

const PAGE = 500;

@Injectable()
export class ExportReader {
  constructor(
    private readonly view: ViewReader,
    private readonly knownAt: KnownAt,
  ) {}

  async export(query: TimelineQuery, format: Format): Promise<Export> {
    const asked = await this.knownAt.resolve(query.knownAt, query.waitFor);
    const label = query.pair === undefined ? undefined : sortedPair(query.pair);
    const { at } = await this.view.read(() => ({ sql: 'SELECT 1', values: [] }), { label });
    const position = asked ?? at.position;
    return { at, position, text: this.text(query, format, { version: at.version, position }) };
  }

  private async *text(selection: TimelineQuery, format: Format, { version, position }: { version: number; position: bigint }): AsyncGenerator<string> {
    if (format === 'csv') yield CSV_HEADER;
    for (let after: After | null = null; ; ) {
      const request: PageRequest = { selection, position, after, limit: PAGE };
      const { rows }: { rows: PageRow[] } = await this.view.read<PageRow>((of) => pageQuery(of, request), { version });
      if (rows.length > 0) yield rows.map((row) => line(row, format)).join('');
      const last = rows.at(-1);
      if (rows.length < PAGE || last === undefined) return;
      after = [last.sort_earliest, last.sort_latest, last.recorded_at, last.id];
    }
  }
}

function line(row: PageRow, format: Format): string {
  return format === 'csv' ? csvLine(JSON.parse(row.item) as DevelopmentItem) : `${itemText(row)}\n`;
}
