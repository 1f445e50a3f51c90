import type { Kind } from './kind.js';

/** An actor of a machine-coded row. Only a state gets an id of ours; every other code is kept as it is: `cameo:USABUS`. */
export interface LeadActor {
  readonly id: string;
  /** As the data set codes it; empty where it names nobody. */
  readonly code: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3 of the state the actor belongs to, acting for it or not. */
  readonly state: string | null;
  /** CAMEO types: `GOV`, `MIL`, `BUS` … */
  readonly types: readonly string[];
}

export interface LeadPlace {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly state: string | null;
  /** Decimal degrees as the data set writes them. */
  readonly latitude: string | null;
  readonly longitude: string | null;
}

/** An unverified machine-coded row, or two rows that tell one occurrence from both sides. Never on a timeline. */
export interface Lead {
  readonly id: string;
  /** `gdelt-2.0` */
  readonly dataset: string;
  /** Ids of the rows it was read from, ascending; the first decides who stands first. */
  readonly rows: readonly string[];
  /** The day the data set gives, `YYYY-MM-DD`. */
  readonly day: string;
  /** Who acted and towards whom; null where the row names nobody. */
  readonly actors: readonly [LeadActor | null, LeadActor | null];
  /** Sorted pair of states, `ISR-MAR`, when both sides stand for two different ones. */
  readonly pair: string | null;
  /** The kind its code comes nearest to; null where none does. */
  readonly kind: Kind | null;
  /** CAMEO code: text, its zeros count. */
  readonly code: string;
  readonly plover: string | null;
  /** Goldstein value of the code, as the row gives it. */
  readonly goldstein: string | null;
  readonly tone: string | null;
  /** Mentions, sources and articles in the quarter of an hour in which the row was made. */
  readonly counts: { readonly mentions: number; readonly sources: number; readonly articles: number };
  /** Whether the row was read from the beginning of an article. */
  readonly root: boolean;
  readonly place: LeadPlace | null;
  readonly url: string | null;
  /** When the data set took it up, ISO 8601 UTC. */
  readonly addedAt: string;
}

/** One place in one document that mentions a row. */
export interface LeadMention {
  /** Id of the row that is mentioned. */
  readonly row: string;
  readonly mentionedAt: string;
  /** 1 web, 2 citation only, 3 CORE, 4 DTIC, 5 JSTOR, 6 non-textual. */
  readonly type: number;
  readonly source: string;
  /** URL or citation. */
  readonly document: string;
  readonly sentence: number;
  /** Per cent. */
  readonly confidence: number;
  readonly tone: string | null;
  /** ISO 639-3 of the document when it was machine-translated. */
  readonly translatedFrom: string | null;
}

export const LEAD_STATES = ['open', 'promoted', 'dismissed'] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** One portion of an import of leads. The rows stand in `ingest.lead`, as copies of a file that can be imported again. */
export interface LeadsImported {
  readonly import: string;
  readonly dataset: string;
  readonly what: 'leads' | 'mentions';
  /** SHA-256 of the file. */
  readonly file: string;
  /** First and last line of the portion. */
  readonly lines: { readonly from: number; readonly to: number };
  readonly rows: number;
  /** SHA-256 over the portion's row ids and lead ids, so that the table can be checked against the log. */
  readonly hash: string;
}

/** Somebody found a report that bears the lead out and made a claim from it. */
export interface LeadPromoted {
  readonly lead: Lead;
  readonly report: string;
  readonly claim: string;
  readonly development: string;
}

export interface LeadDismissed {
  readonly lead: string;
  readonly reason: string;
}
