import { type Candidate } from '../candidate.types.js';
import { extract } from '../extract.js';

/** One annotated claim of the gold file (`articles.json`). */
export interface GoldClaim {
  readonly id: string;
  readonly doc: string;
  readonly core: boolean;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly actors: readonly { readonly role: string; readonly id: string }[];
  readonly edtf: string | null;
  readonly dateBasis: string;
  readonly modality: string;
  readonly money?: { readonly min: string | null; readonly max: string | null; readonly currency: string; readonly qualifier: string };
}

export interface GoldFile {
  readonly docs: Readonly<Record<string, { readonly file: string; readonly reportDate: string }>>;
  readonly claims: readonly GoldClaim[];
}

export interface GoldMeasurement {
  readonly found: number;
  readonly total: number;
  readonly extra: number;
  readonly roles: { right: number; given: number; wanted: number };
  readonly edtf: { right: number; total: number };
  readonly money: { right: number; total: number };
  readonly failures: string[];
}

/** Compares the extractor with the gold claims of each document: same kind, overlapping span. */
export function measureGold(gold: GoldFile, textOf: (file: string) => string): GoldMeasurement {
  const failures: string[] = [];
  const roles = { right: 0, given: 0, wanted: 0 };
  const edtf = { right: 0, total: 0 };
  const money = { right: 0, total: 0 };
  let found = 0;
  let extra = 0;
  for (const [doc, { file, reportDate }] of Object.entries(gold.docs)) {
    const left = [...extract({ text: textOf(file), reportDate }).candidates];
    for (const claim of gold.claims.filter((one) => one.doc === doc)) {
      if (claim.edtf !== null && /^(?:explicit|relative)$/.test(claim.dateBasis)) edtf.total += 1;
      if (claim.money !== undefined) money.total += 1;
      const candidate = best(left, claim);
      if (candidate === undefined) {
        failures.push(`${claim.id} ${claim.kind}: missed`);
        continue;
      }
      left.splice(left.indexOf(candidate), 1);
      found += 1;
      compare(claim, candidate, { roles, edtf, money, failures });
    }
    extra += left.length;
    for (const one of left) failures.push(`${doc} extra ${one.kind} at ${one.span.start}`);
  }
  return { found, total: gold.claims.length, extra, roles, edtf, money, failures };
}

function best(candidates: readonly Candidate[], claim: GoldClaim): Candidate | undefined {
  const overlap = ({ span }: Candidate): number => Math.min(span.end, claim.end) - Math.max(span.start, claim.start);
  return candidates.filter((one) => one.kind === claim.kind && overlap(one) > 0).sort((a, b) => overlap(b) - overlap(a))[0];
}

function compare(claim: GoldClaim, candidate: Candidate, { roles, edtf, money, failures }: Pick<GoldMeasurement, 'roles' | 'edtf' | 'money' | 'failures'>): void {
  const wanted = claim.actors.map(({ role, id }) => `${role}:${id.replace(/ \(.*/, '')}`);
  const given = candidate.actors.map(({ value }) => `${value.role}:${value.id}`);
  const right = wanted.filter((one) => given.includes(one)).length;
  roles.right += right;
  roles.given += given.length;
  roles.wanted += wanted.length;
  if (right < wanted.length || given.length > wanted.length) failures.push(`${claim.id}: roles ${given.join(' ')} instead of ${wanted.join(' ')}`);
  if (candidate.modality.value !== claim.modality) failures.push(`${claim.id}: ${candidate.modality.value} instead of ${claim.modality}`);
  if (claim.edtf !== null && /^(?:explicit|relative)$/.test(claim.dateBasis)) {
    if (candidate.valid?.value.edtf === claim.edtf) edtf.right += 1;
    else failures.push(`${claim.id}: date ${candidate.valid?.value.edtf ?? 'none'} instead of ${claim.edtf}`);
  }
  if (claim.money === undefined) return;
  const [amount] = candidate.money;
  const same = amount?.value.currency === claim.money.currency && amount.value.min === claim.money.min && amount.value.max === claim.money.max && amount.value.qualifier === claim.money.qualifier;
  if (same) money.right += 1;
  else failures.push(`${claim.id}: money ${JSON.stringify(amount?.value ?? null)}`);
}
