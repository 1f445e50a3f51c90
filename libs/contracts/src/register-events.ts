/** What a release of a register was found to hold. */
export interface ReleaseHolds {
  readonly rows: number;
  readonly firstOrder: string | null;
  readonly lastOrder: string | null;
  readonly firstDelivery: string | null;
  readonly lastDelivery: string | null;
  readonly buyers: number;
  readonly suppliers: number;
  /** Orders of which nothing was delivered yet. */
  readonly undelivered: number;
  /** Whether an order that is missing from it can be taken for withdrawn. */
  readonly whole: boolean;
}

/** A release of a register was read. Its words are those of the report. */
export interface RegisterReleased {
  readonly register: string;
  readonly release: string;
  readonly report: string;
  /** When it was made: EDTF day or instant. */
  readonly generated: string;
  /** Stated by the release, given by who imported it, or inferred from its last year. */
  readonly dating: 'stated' | 'given' | 'inferred';
  readonly label: string | null;
  readonly holds: ReleaseHolds;
  readonly import: string;
}

/** An import ended: its one line of provenance. Who it was stands in the metadata. */
export interface ImportCompleted {
  readonly import: string;
  readonly format: string;
  readonly connector: string;
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  readonly rows: number;
  readonly counts: Readonly<Record<string, number>>;
}
