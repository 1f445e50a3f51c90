import { Injectable } from '@nestjs/common';
import type { RecordedEvent, SuggestionDismissed } from '@entente/contracts';
import { decideSuggestionDismissal, developmentFold, developmentsOfSuggestion, foldStream, isRefused, matchingStreamOf, suggestionIdOf, suggestionStream, suggestionsFor } from '@entente/domain';
import { singleRequest, type Caller } from '../commands/command.request.js';
import { CommandRunner } from '../commands/command.runner.js';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { DevelopmentLoader, type LoadedDevelopment } from '../conflicts/development.loader.js';
import { curated, writesOf, type Curated } from '../curation/curation.js';
import { DevelopmentCurator, type MergeAnswer } from '../curation/development.curator.js';
import { UnknownIdError } from '../ingest.errors.js';
import type { Answered } from '../submissions/submission.js';

export interface SuggestionView {
  readonly id: string;
  readonly development: string;
  readonly other: string;
  readonly score: number;
  readonly why: string;
  readonly object: string | null;
  /** In a list across all developments. */
  readonly kind?: string;
  readonly pair?: string | null;
  readonly state: 'open' | 'dismissed';
  readonly dismissed?: { readonly by: string; readonly reason: string; readonly position: string };
}

const dismissedFold = { initial: false, evolve: (): boolean => true };

/** Weak links between developments: worked out when asked, joined by a person only, and kept when a person says no. */
@Injectable()
export class SuggestionDesk {
  constructor(
    private readonly log: EventLog,
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly developments: DevelopmentLoader,
    private readonly curator: DevelopmentCurator,
  ) {}

  async of(development: string): Promise<readonly SuggestionView[]> {
    const loaded = await this.required(development);
    const claims = await this.loader.claims(loaded.members.claims);
    const standing = [...claims.values()].flatMap(({ state: { claim, about, retracted, review } }) => (claim === null || about === null || retracted !== null || review === 'rejected' ? [] : [{ claim, about }]));
    const matching = await this.loader.matching([...new Set(standing.map(({ about }) => matchingStreamOf(about)))]);
    const links = suggestionsFor(development, standing.map((one) => ({ ...one, state: matching(matchingStreamOf(one.about)).state })));
    const views = await Promise.all(links.map(({ development: other, score, why }) => this.view(development, { other, score, why })));
    return views.filter((view) => view !== null);
  }

  /** One merge: the development that was told of first survives. */
  async accept(id: string, reason: string, caller: Caller): Promise<Answered<MergeAnswer>> {
    const [first, second] = this.pair(id);
    const firstIsOlder = (await this.begun(first)) <= (await this.begun(second));
    const [survivor, absorbed] = firstIsOlder ? [first, second] : [second, first];
    return this.curator.merge({ survivor, absorbed: [absorbed], reason }, caller);
  }

  async dismiss(id: string, reason: string, caller: Caller): Promise<Answered<Curated & { suggestion: string }>> {
    const [first] = this.pair(id);
    const { about } = await this.required(first);
    const { events, replayed } = await this.runner.run(singleRequest(caller, `suggestions/${id}/dismiss`, { reason }), async (context) => {
      const history = await this.log.stream(suggestionStream(id));
      const decision = decideSuggestionDismissal({ id, about, dismissed: foldStream(dismissedFold, history), reason, context });
      const again = isRefused(decision) && decision.refused === 'dismissed' && (history[0]?.data as SuggestionDismissed).reason === reason;
      return again ? { stored: history } : { writes: writesOf(decision, { what: 'development', id: first }) };
    });
    return { answer: { suggestion: id, ...curated(events) }, replayed };
  }

  /** Whether the development is there and some claim of it counts. */
  async stands(development: string): Promise<boolean> {
    const loaded = await this.developments.load(development);
    return loaded !== null && developmentFold.item(loaded.state) !== null;
  }

  /** Null when the other one is no more: absorbed, or without a claim that counts. */
  async view(development: string, link: { other: string; score: number; why: string }): Promise<SuggestionView | null> {
    const loaded = await this.developments.load(link.other);
    const item = loaded === null ? null : developmentFold.item(loaded.state);
    if (item === null) return null;
    const id = suggestionIdOf(development, link.other);
    const [event] = await this.log.stream(suggestionStream(id));
    const base = { id, development, ...link, object: item.object };
    return event === undefined ? { ...base, state: 'open' } : { ...base, state: 'dismissed', dismissed: dismissalOf(event) };
  }

  private pair(id: string): readonly [string, string] {
    const pair = developmentsOfSuggestion(id);
    if (pair === null) throw new UnknownIdError('suggestion', id);
    return pair;
  }

  private async required(id: string): Promise<LoadedDevelopment> {
    const loaded = await this.developments.load(id);
    if (loaded === null) throw new UnknownIdError('development', id);
    return loaded;
  }

  private async begun(id: string): Promise<bigint> {
    const { state } = await this.required(id);
    const positions = state.members.flatMap(({ position }) => (position === null ? [] : [BigInt(position)]));
    return positions.reduce((least, position) => (position < least ? position : least), 9_223_372_036_854_775_807n);
  }
}

function dismissalOf(event: RecordedEvent): NonNullable<SuggestionView['dismissed']> {
  return { by: event.metadata.principal.id, reason: (event.data as SuggestionDismissed).reason, position: `main-${String(event.position)}` };
}
