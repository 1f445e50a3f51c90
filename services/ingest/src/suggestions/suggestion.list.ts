import { Injectable } from '@nestjs/common';
import { sortedPair } from '@entente/contracts';
import { decodeCursor, encodeCursor } from '@entente/http';
import { SuggestionDesk, type SuggestionView } from './suggestion.desk.js';
import type { SuggestionQuery } from './suggestion.dto.js';
import { SuggestionIndex, type IndexedSuggestion } from './suggestion.index.js';

export interface SuggestionPage {
  readonly items: readonly SuggestionView[];
  readonly next: string | null;
}

const LIST = 'suggestions';

/** Weak links across all developments, best first, for who sweeps through them. */
@Injectable()
export class SuggestionList {
  constructor(
    private readonly index: SuggestionIndex,
    private readonly desk: SuggestionDesk,
  ) {}

  /** A page may hold fewer than its limit: what ceased to be a link since it was found is left out. */
  async page({ state, kind, pair, limit, cursor }: SuggestionQuery): Promise<SuggestionPage> {
    const at = cursor === undefined ? null : decodeCursor(LIST, cursor, ['score', 'id']);
    const after = at === null ? null : { score: Number(at.score), id: String(at.id) };
    const rows = await this.index.page({ state, kind: kind ?? null, pair: pair === undefined ? null : sortedPair(pair), after, limit: limit + 1 });
    const items: SuggestionView[] = [];
    for (const row of rows.slice(0, limit)) {
      const view = await this.standing(row);
      if (view !== null) items.push(view);
    }
    const last = rows[limit - 1];
    return { items, next: rows.length > limit && last !== undefined ? encodeCursor(LIST, { score: String(last.score), id: last.id }) : null };
  }

  private async standing({ id, first, second, score, why, kind, pair }: IndexedSuggestion): Promise<SuggestionView | null> {
    const known = (await this.desk.stands(first)) ? await this.desk.view(first, { other: second, score, why }) : null;
    if (known === null) await this.index.drop(id);
    return known === null ? null : { ...known, kind, pair };
  }
}
