import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutRoot } from '@entente/stack';
import { UsageError } from '../api/api-error.js';
import { readSubmissions } from '../ingest/read-submissions.js';
import type { Submission } from '../ingest/submission.js';

export interface DossierRule {
  readonly name: string;
  readonly filter: string;
  readonly topic: string;
  readonly triggers: readonly string[];
}

export interface DossierCorrection {
  /** File of the report whose claim is corrected, and the claim's kind. */
  readonly file: string;
  readonly kind: string;
  readonly changes: Record<string, unknown>;
  readonly reason: string;
}

/** What a demo ingests, and what it does with it. */
export interface Dossier {
  readonly submissions: readonly Submission[];
  /** The pair whose table is shown; null for all. */
  readonly pair: string | null;
  readonly rules: readonly DossierRule[];
  readonly corrections: readonly DossierCorrection[];
}

const EVERY_ORDER: DossierRule = {
  name: 'Ties, agreements and orders',
  filter: 'kind in ["normalisation", "signing", "procurement", "delivery"]',
  topic: '{kind}.{pair}',
  triggers: ['new', 'corrected', 'retracted'],
};

/** The dossier that ships with the project, or the reports of a folder with a rule for every order. */
export async function readDossier(folder: string | undefined): Promise<Dossier> {
  if (folder !== undefined) {
    const submissions = (await readSubmissions(folder)).filter(({ path, origin }) => path === '/v1/reports' && origin.endsWith('.txt'));
    if (submissions.length === 0) throw new UsageError(`There is no *.txt in ${folder}: name a folder of articles, one a file.`);
    return { submissions, pair: null, rules: [EVERY_ORDER], corrections: [] };
  }
  const shipped = join(checkoutRoot(), 'examples', 'dossier');
  const manifest = JSON.parse(await readFile(join(shipped, 'dossier.json'), 'utf8')) as Omit<Dossier, 'submissions'>;
  return { ...manifest, submissions: await readSubmissions(shipped) };
}
