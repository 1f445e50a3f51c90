/** As `POST /v1/forgets` answers. */
export interface ForgetView {
  readonly id?: string;
  readonly subject: string;
  readonly step: string;
  readonly events: number;
  readonly claims: readonly string[];
  readonly reports: readonly string[];
  readonly texts: number;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  readonly remaining: readonly { readonly position: string; readonly type: string }[];
  readonly position?: string;
}

export function forgetWords(told: ForgetView, views: boolean | null, seconds: number): string {
  const dry = told.step === 'dry-run';
  const lines = [
    dry ? `Dry run, nothing was changed. Subject ${told.subject}:` : `Forgotten at ${told.position ?? ''} in ${seconds.toFixed(1)} s. Subject ${told.subject}:`,
    `  ${counted(told.events, 'event')} ${dry ? 'would lose' : 'lost'} the key of their personal fields (${counted(told.claims.length, 'claim')}, ${counted(told.reports.length, 'report')})`,
    `  ${counted(told.texts, 'text')} ${dry ? 'would be' : told.texts === 1 ? 'was' : 'were'} covered where the person is named`,
    ...told.tables.map(({ table, rows }) => `  ${table}: ${counted(rows, 'row')}`),
    ...told.remaining.map(({ position, type }) => `  remains in plain: ${position} ${type}`),
  ];
  if (views === false) lines.push('The timeline is not through yet; it goes on by itself: entente status.');
  return lines.join('\n');
}

const counted = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
