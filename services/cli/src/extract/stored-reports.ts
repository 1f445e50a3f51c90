import type { ExtractionInput } from '@entente/extraction';
import type { ApiClient } from '../api/api-client.js';

interface ReportPage {
  readonly items: readonly { readonly id: string; readonly source: string; readonly mediaType: string; readonly publishedAt: string | null; readonly language: string | null }[];
  readonly next: string | null;
}

export interface StoredReport {
  readonly report: string;
  readonly input: ExtractionInput;
}

/** Every report whose claims were read from its text, in the order received. Records that state their claims are left out. */
export async function* storedReports(api: ApiClient): AsyncGenerator<StoredReport> {
  let cursor: string | undefined;
  do {
    const page: ReportPage = await api.get<ReportPage>('/v1/reports', { limit: '100', cursor });
    for (const { id, source, mediaType, publishedAt, language } of page.items) {
      if (mediaType === 'application/json') continue;
      const response = await api.request('GET', `/v1/reports/${encodeURIComponent(id)}/text`, { headers: { accept: 'text/plain' } });
      yield {
        report: id,
        input: { text: await response.text(), publisher: source, ...(language === null ? {} : { language }), ...(publishedAt === null ? {} : { reportDate: publishedAt.slice(0, 'YYYY-MM-DD'.length) }) },
      };
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}
