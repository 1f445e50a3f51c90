import { Injectable } from '@nestjs/common';
import { DEFAULT_PAGE_LIMIT, decodeCursor, encodeCursor } from '@entente/http';
import { ImportFormats } from '../import-formats.js';
import { UnknownImportError } from '../import.errors.js';
import type { ImportJob } from './import-job.js';
import { ImportJobTable } from './import-job.table.js';
import type { ImportListQuery } from './import.query.js';
import { importView, type ImportView } from './import.view.dto.js';

const LIST = 'imports';

@Injectable()
export class ImportReader {
  constructor(
    private readonly jobs: ImportJobTable,
    private readonly formats: ImportFormats,
  ) {}

  async import(id: string): Promise<ImportView> {
    const job = await this.jobs.find(id);
    if (job === null) throw new UnknownImportError('import', id);
    return this.view(job);
  }

  async page(query: ImportListQuery): Promise<{ items: ImportView[]; next: string | null }> {
    const limit = query.limit ?? DEFAULT_PAGE_LIMIT;
    const jobs = await this.jobs.list({ limit: limit + 1, after: afterOf(query.cursor), state: query.state ?? null, format: query.format ?? null });
    const shown = jobs.slice(0, limit);
    const last = shown.at(-1);
    const next = jobs.length > limit && last !== undefined ? encodeCursor(LIST, { createdAt: last.createdAt, id: last.id }) : null;
    return { items: shown.map((job) => this.view(job)), next };
  }

  view(job: ImportJob): ImportView {
    return importView(job, this.formats.named(job.format).finish !== undefined);
  }
}

function afterOf(cursor: string | undefined): { createdAt: string; id: string } | null {
  if (cursor === undefined) return null;
  const { createdAt, id } = decodeCursor(LIST, cursor, ['createdAt', 'id']);
  return { createdAt: String(createdAt), id: String(id) };
}
