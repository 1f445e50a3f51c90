/** What would be, or was, taken away. Ids only: nothing here names anybody. */
export interface ForgetPlan {
  /** Events whose personal fields lose their key. */
  readonly events: readonly string[];
  readonly claims: readonly string[];
  readonly reports: readonly string[];
  readonly developments: readonly string[];
  /** Texts in which the name is covered, or whose received bytes are dropped. */
  readonly texts: readonly string[];
  /** Events that name the subject where nothing can be erased: stored before there were keys, or in a field that is not personal. */
  readonly remaining: readonly { readonly event: string; readonly position: string; readonly type: string }[];
}

/** Rows of a table in which the name is covered. */
export interface SweptTable {
  readonly table: string;
  readonly rows: number;
}
