import { openedEvent, sealingStore, type EventStore, type PersonalKeys } from '@entente/event-store';
import { lineLog, scanningLog, type LineLog, type ScanningLog } from '@entente/projections';
import type pg from 'pg';
import { EVENT_STORE_SCHEMA, MAIN_LANE } from '../timeline.names.js';

const PLACE = { schema: EVENT_STORE_SCHEMA, lane: MAIN_LANE };

/** Lane `main`, twice: what is folded into views here, and what leaves this service. */
export class LaneLogs {
  /** With personal fields in plain, where this service has their keys. */
  readonly store: EventStore;
  /** The same with bulk reading. */
  readonly folded: ScanningLog;
  /** As it is stored: personal fields stay encrypted in files and on NATS. */
  readonly sent: ScanningLog & LineLog;

  constructor(
    stored: EventStore,
    pool: pg.Pool,
    private readonly keys: PersonalKeys | null,
  ) {
    this.store = keys === null ? stored : sealingStore(stored, { keys });
    this.folded = scanningLog(this.store, pool, PLACE, keys === null ? undefined : (event) => openedEvent(event, keys));
    this.sent = lineLog(stored, pool, PLACE);
  }

  /** Somebody was forgotten: from here on his keys are gone here too. */
  lookAtKeys(): void {
    this.keys?.look();
  }
}
