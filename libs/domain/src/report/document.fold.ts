import { type DocumentVersioned, type RecordedEvent } from '@entente/contracts';

export interface DocumentVersion {
  readonly report: string;
  readonly source: string;
  readonly version: number;
  readonly contentHash: string;
  readonly sketch: string | null;
}

/** A document as its stream tells it. */
export interface DocumentState {
  readonly versions: readonly DocumentVersion[];
  /** Every claim any version made, in the order they were first made. */
  readonly claims: readonly string[];
  /** Those the last version makes. */
  readonly current: readonly string[];
}

export const documentFold = {
  initial: { versions: [], claims: [], current: [] } as DocumentState,
  evolve: evolveDocument,
};

export function evolveDocument(state: DocumentState, event: RecordedEvent): DocumentState {
  if (event.type !== 'document.versioned') return state;
  const { report, source, version, contentHash, sketch, claims } = event.data as DocumentVersioned;
  return {
    versions: [...state.versions, { report, source, version, contentHash, sketch: sketch ?? null }],
    claims: [...new Set([...state.claims, ...claims])],
    current: claims,
  };
}

/** The version of this source that says the same, whatever its page looked like. */
export function sameContent(state: DocumentState, version: { source: string; contentHash: string }): DocumentVersion | null {
  return state.versions.find(({ source, contentHash }) => source === version.source && contentHash === version.contentHash) ?? null;
}
