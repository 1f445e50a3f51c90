interface Told {
  readonly claim: string;
  readonly kind: string;
  readonly quote: string;
}

/** `GET /v1/reports/{id}/changes`. */
export interface ReportChanges {
  readonly document: string;
  readonly report: string;
  readonly version: number | null;
  readonly previous: string | null;
  readonly recordedAt: string;
  readonly position: string;
  readonly added: readonly Told[];
  readonly changed: readonly (Told & { readonly fields: readonly { readonly field: string; readonly before: readonly string[]; readonly after: readonly string[] }[] })[];
  readonly vanished: readonly Told[];
  readonly stays: readonly Told[];
  readonly sentences: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

export interface DocumentChanges {
  readonly document: string;
  readonly versions: readonly ReportChanges[];
}

export function documentWords({ versions }: DocumentChanges): string {
  return versions.map(changesWords).join('\n\n');
}

/** What changed, claims first, then the sentences behind it. */
export function changesWords(changes: ReportChanges): string {
  const { version, previous, report, position, recordedAt, added, changed, vanished, stays, sentences } = changes;
  const against = previous === null ? 'nothing before it' : `against report ${previous}`;
  return [
    `${version === null ? 'Record' : `Version ${version}`}, report ${report}, stored at ${position} (${recordedAt}), ${against}`,
    ...changed.flatMap((claim) => [`  ~ ${line(claim)}`, ...claim.fields.map(({ field, before, after }) => `      ${field}: ${said(before)} -> ${said(after)}`)]),
    ...added.map((claim) => `  + ${line(claim)}`),
    ...vanished.map((claim) => `  - ${line(claim)}  (no longer said; still stands)`),
    ...(stays.length === 0 ? [] : [`  = ${stays.length} ${stays.length === 1 ? 'claim stays' : 'claims stay'} as they were`]),
    ...(sentences.added.length + sentences.removed.length === 0 ? [] : ['', ...sentences.removed.map((one) => `  - ${one}`), ...sentences.added.map((one) => `  + ${one}`)]),
  ].join('\n');
}

function line({ claim, kind, quote }: Told): string {
  return `${kind} ${claim}  “${quote}”`;
}

function said(values: readonly string[]): string {
  return values.length === 0 ? 'nothing' : values.join(', ');
}
