import { Injectable } from '@nestjs/common';
import { formatLanePosition, type DevelopmentItem } from '@entente/contracts';
import type { Filter } from '@entente/filter';
import type { StreamedEvent } from '@entente/http';
import { Progress } from '../projector/progress.js';
import { MAIN_LANE } from '../timeline.names.js';
import { ViewReader } from '../view/view.reader.js';
import { changesQuery, type ChangeRow } from './change.sql.js';

export interface FeedSelection {
  readonly pair: string | undefined;
  readonly kind: readonly string[] | undefined;
  readonly filter: Filter | null;
}

const PAGE = 500;
const POLL_MS = 1_000;

/** Item changes as they become visible, from any position on. Ids are `<epoch>/<position>`, the last change of a position. */
@Injectable()
export class ChangeFeed {
  constructor(
    private readonly view: ViewReader,
    private readonly progress: Progress,
  ) {}

  async *changes(from: bigint, selection: FeedSelection, signal: AbortSignal): AsyncGenerator<StreamedEvent> {
    let after = from;
    while (!signal.aborted) {
      const { at, rows } = await this.view.read<ChangeRow>((version) => changesQuery(version, after, PAGE));
      for (const [index, row] of rows.entries()) {
        const last = rows[index + 1]?.position !== row.position;
        if (matches(row, selection)) yield toEvent(row, last ? at.epoch : null);
      }
      const end = rows.at(-1);
      after = rows.length >= PAGE && end !== undefined ? BigInt(end.position) : larger(after, at.position);
      if (rows.length < PAGE) await this.next(signal);
    }
  }

  private async next(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        off();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, POLL_MS);
      const off = this.progress.onChanged(done);
      signal.addEventListener('abort', done, { once: true });
      if (signal.aborted) done();
    });
  }
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** A development that is no longer shown has nothing left to filter by: pair and kind decide. */
function matches({ kind, pairs, item }: ChangeRow, selection: FeedSelection): boolean {
  if (selection.pair !== undefined && !pairs.includes(selection.pair)) return false;
  if (selection.kind !== undefined && !selection.kind.includes(kind)) return false;
  return selection.filter === null || item === null || selection.filter.matches(JSON.parse(item) as DevelopmentItem);
}

function toEvent({ position, id, recorded_at, item, target }: ChangeRow, epoch: string | null): StreamedEvent {
  const at = formatLanePosition(MAIN_LANE, BigInt(position));
  const shown = item === null ? null : (JSON.parse(item) as DevelopmentItem);
  const data = { id, position: at, ...(shown === null ? { redirectedTo: target } : { recordedAt: recorded_at }), item: shown };
  return { ...(epoch === null ? {} : { id: `${epoch}/${position}` }), event: shown === null ? 'gone' : 'changed', data };
}
