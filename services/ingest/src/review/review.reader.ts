import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor } from '@entente/http';
import { ClaimReader, type ClaimDetail } from '../claims/claim.reader.js';
import { UnknownIdError } from '../ingest.errors.js';
import { ClaimIndex } from './claim-index.js';
import type { IndexedState, ReviewDecision } from './claim-index.rows.js';
import type { ReviewQuery } from './review.dto.js';

/** A claim of the queue: what it says, why it waits, and how much depends on it. */
export interface ReviewItem {
  readonly claim: string;
  readonly kind: string;
  readonly source: string;
  readonly report: string;
  readonly quote: string;
  readonly state: IndexedState;
  readonly why: string;
  readonly threshold: number | null;
  readonly confidence: number;
  readonly impact: number;
  /** (1 - confidence) x impact: the queue's order. */
  readonly priority: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly decided: ReviewDecision | null;
}

export interface ReviewPage {
  readonly items: readonly ReviewItem[];
  readonly next: string | null;
}

export interface ReviewDetail extends ReviewItem {
  readonly detail: ClaimDetail;
}

const LIST = 'reviews';
const COLUMNS = `claim, kind, source, report, quote, state, why, threshold, confidence, impact, priority, 'main-' || position AS position,
  recorded_at AS "recordedAt", decided`;

/** Reads the review queue: what is unsure and weighty first. */
@Injectable()
export class ReviewReader {
  constructor(
    private readonly index: ClaimIndex,
    private readonly claims: ClaimReader,
  ) {}

  async page({ state, kind, source, limit, cursor }: ReviewQuery): Promise<ReviewPage> {
    const after = cursor === undefined ? null : decodeCursor(LIST, cursor, ['priority', 'position', 'claim']);
    const rows = await this.index.query<ReviewItem>(
      `SELECT ${COLUMNS} FROM ingest.claim_index
       WHERE why IS NOT NULL AND state = $1 AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR source = $3)
         AND ($4::float8 IS NULL OR (-priority, position, claim) > (-$4::float8, $5::bigint, $6::text))
       ORDER BY priority DESC, position, claim LIMIT $7`,
      [state, kind ?? null, source ?? null, after?.priority ?? null, after?.position ?? null, after?.claim ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const place = last === undefined ? null : { priority: String(last.priority), position: last.position.slice('main-'.length), claim: last.claim };
    return { items, next: rows.length > limit && place !== null ? encodeCursor(LIST, place) : null };
  }

  async review(id: string): Promise<ReviewDetail> {
    const [row] = await this.index.query<ReviewItem>(`SELECT ${COLUMNS} FROM ingest.claim_index WHERE claim = $1 AND why IS NOT NULL`, [id]);
    if (row === undefined) throw new UnknownIdError('claim', id);
    return { ...row, detail: await this.claims.claim(id) };
  }
}
