import type { Principal } from '@entente/contracts';
import { canonicalJson, foldStream, ruleFold, ruleStream, sha256Hex, type DecisionContext, type Loaded, type RuleState, type StreamWrite } from '@entente/domain';
import { uuidv7, type AppendAnswer, type EventStore } from '@entente/event-store';
import { correlationOrNew } from '@entente/observability';
import { ENGINE } from '../database/alerting.names.js';
import type { RuleStart } from '../log/log.events.js';

export interface RuleCommand {
  readonly key: string;
  /** What the caller asked for: the same key with another request is a mismatch. */
  readonly request: unknown;
  readonly writes: readonly StreamWrite[];
  readonly start: RuleStart;
  readonly answer?: unknown;
}

/** Reads and appends the streams of rules. */
export class RuleWriter {
  constructor(private readonly store: EventStore) {}

  async load(rule: string): Promise<Loaded<RuleState>> {
    return foldStream(ruleFold, await this.store.readStream(ruleStream(rule)));
  }

  contextOf(principal: Principal): DecisionContext {
    const { correlationId, traceparent } = correlationOrNew();
    const trace = traceparent === undefined ? {} : { traceparent };
    return { metadata: { correlationId, principal, ...trace, engine: ENGINE }, nextId: uuidv7 };
  }

  /** Appends a decision; every event also says from where in lane `main` it holds. */
  append(command: RuleCommand): Promise<AppendAnswer> {
    const writes = command.writes.map((write) => ({
      ...write,
      events: write.events.map((event) => ({ ...event, data: { ...(event.data as object), start: command.start } })),
    }));
    const answer = command.answer === undefined ? {} : { answer: command.answer };
    return this.store.append({ key: command.key, digest: sha256Hex(canonicalJson(command.request)), writes, ...answer });
  }
}
