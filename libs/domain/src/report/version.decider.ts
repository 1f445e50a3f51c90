import { type Claim, type DocumentVersioned, type NewEvent, type Report } from '@entente/contracts';
import { aboutOf } from '../claim/about.js';
import { type ClaimState } from '../claim/claim.fold.js';
import { differingFields, rereadClaim } from '../claim/claim.reading.js';
import { COPY_LIKENESS, likenessOfSketches } from '../origin/sketch.js';
import { type DecisionContext, type Loaded, type StreamWrite, expectedOf, newEvent } from '../stream/decision.js';
import { claimStream, documentStream } from '../stream/stream-names.js';
import { type DocumentState, type DocumentVersion } from './document.fold.js';
import { pairClaims } from './version-pairing.js';

/** What is known of the document a report is a version of. */
export interface VersionOf {
  readonly document: Loaded<DocumentState>;
  readonly contentHash: string;
  readonly sketch: string | null;
  /** Every claim of the document's versions, as read from the log. */
  readonly claim: (id: string) => Loaded<ClaimState>;
}

/** A claim that a version changed, before and after: matching has to follow. */
export interface RereadClaim {
  readonly before: Claim;
  readonly after: Claim;
}

export interface VersionDecision {
  /** Claims that are new with this version. */
  readonly added: readonly Claim[];
  readonly reread: readonly RereadClaim[];
  readonly writes: readonly StreamWrite[];
}

/**
 * Tells a version's claims from those of the versions before: those that stay gain the new report's words, those that
 * read otherwise are corrected, those that are gone are marked, never retracted. Without an address only a text like
 * the last one is a version: two press releases may share a title.
 */
export function decideVersion(input: { report: Report; claims: readonly Claim[]; of: VersionOf; context: DecisionContext }): VersionDecision {
  const { report, claims, of } = input;
  const previous = of.document.state.versions.filter(({ source }) => source === report.source).at(-1) ?? null;
  if (previous !== null && report.url === null && !isCopy(previous, of.sketch)) return { added: claims, reread: [], writes: [] };
  const known = of.document.state.claims.map((id) => of.claim(id)).filter(isKnown);
  const paired = pairClaims(known.map(({ state }) => state.reading), claims);
  const version = { report: report.id, number: (of.document.state.versions.at(-1)?.version ?? 0) + 1 };
  const changes = claims.flatMap((next, index) => {
    const one = known.find(({ state }) => state.claim.id === paired.get(index));
    return one === undefined ? [] : [changeBy(next, one, { version, context: input.context })];
  });
  const added = claims.filter((_, index) => !paired.has(index));
  const kept = new Set(paired.values());
  const vanished = known.filter(({ state }) => of.document.state.current.includes(state.claim.id) && !kept.has(state.claim.id));
  const gone = vanished.map((one) => vanishedWrite(one, version, input.context));
  const data = { previous: previous?.report ?? null, claims: [...claims.map((claim, index) => paired.get(index) ?? claim.id)], vanished: vanished.map(({ state }) => state.claim.id) };
  return {
    added,
    reread: changes.flatMap(({ reread }) => reread ?? []),
    writes: [versionWrite(input, version.number, data), ...changes.flatMap(({ write }) => write ?? []), ...gone],
  };
}

function isCopy(previous: DocumentVersion, sketch: string | null): boolean {
  return sketch !== null && previous.sketch !== null && likenessOfSketches(previous.sketch, sketch) >= COPY_LIKENESS;
}

type Known = Loaded<ClaimState & { readonly claim: Claim; readonly reading: Claim }>;

function isKnown(loaded: Loaded<ClaimState>): loaded is Known {
  return loaded.state.claim !== null && loaded.state.reading !== null;
}

type Version = { readonly report: string; readonly number: number };

function versionWrite(
  { report, of, context }: { report: Report; of: VersionOf; context: DecisionContext },
  version: number,
  data: Pick<DocumentVersioned, 'previous' | 'claims' | 'vanished'>,
): StreamWrite {
  const { id, document, source } = report;
  const { contentHash, sketch } = of;
  const event = newEvent(context, 'document.versioned', { document, source, report: id, version, contentHash, ...(sketch === null ? {} : { sketch }), ...data });
  return { stream: documentStream(document), expected: expectedOf(of.document), events: [event] };
}

/** What was retracted or rejected stays so, whatever later versions repeat. */
function changeBy(next: Claim, known: Known, { version, context }: { version: Version; context: DecisionContext }): { write?: StreamWrite; reread?: RereadClaim } {
  const { claim, reading, retracted, review } = known.state;
  if (retracted !== null || review === 'rejected') return {};
  const after = rereadClaim({ claim, reading }, next);
  const changed = differingFields(claim, after);
  const write = (event: NewEvent): StreamWrite => ({ stream: claimStream(claim.id), expected: known.version, events: [event] });
  if (differingFields(reading, next).length === 0 || changed.length === 0) {
    const data = { about: aboutOf(claim), claim: claim.id, report: version.report, version: version.number, trigger: next.trigger };
    return { write: write(newEvent(context, 'claim.continued', data)) };
  }
  const reason = `Version ${String(version.number)} of the document says so.`;
  const event = newEvent(context, 'claim.corrected', { about: aboutOf(after), claim: after, changed, reason, version });
  return { write: write(event), reread: { before: claim, after } };
}

function vanishedWrite({ state, version: expected }: Known, version: Version, context: DecisionContext): StreamWrite {
  const { claim } = state;
  const event = newEvent(context, 'claim.vanished', { about: aboutOf(claim), claim: claim.id, report: version.report, version: version.number });
  return { stream: claimStream(claim.id), expected, events: [event] };
}
