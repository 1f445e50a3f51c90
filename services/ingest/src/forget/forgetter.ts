import { Inject, Injectable } from '@nestjs/common';
import { PersonName, openText, sealText, uuidv7, type EventStore, type PersonalKeys } from '@entente/event-store';
import { ProblemException } from '@entente/http';
import type { Caller } from '../commands/command.request.js';
import { FORGET_LOCK } from '../database/lock-ids.js';
import { PERSONAL_KEYS } from '../database/database.tokens.js';
import { ENGINE } from '../ingest.names.js';
import { EVENT_STORE, EventLog } from '../commands/event-log.js';
import type { ForgetDto } from './forget.dto.js';
import type { ForgetPlan, SweptTable } from './forget.plan.js';
import { ForgetPlanner } from './forget.planner.js';
import { ForgetTable, type ForgetRow } from './forget.table.js';
import { PersonalIndex } from './personal.index.js';
import { TableSweeper } from './table.sweeper.js';
import { TextCoverer } from './text.coverer.js';

/** Ids in one event: well under the largest payload. */
const IDS_PER_EVENT = 1_000;

const OWN_TABLES = ['ingest.report_text', 'ingest.text_word', 'ingest.personal_word', 'ingest.forget'];

/** What would be taken away, and where. */
export interface ForgetPreview {
  readonly subject: string;
  readonly plan: ForgetPlan;
  readonly tables: readonly SweptTable[];
}

/** What a forgetting works with. */
@Injectable()
export class ForgetTools {
  constructor(
    readonly planner: ForgetPlanner,
    readonly index: PersonalIndex,
    readonly texts: TextCoverer,
    readonly tables: TableSweeper,
  ) {}
}

/**
 * Forgets a person, in steps each of which may be run again: plan, destroy the keys, tell the log, clean what was copied.
 * The plan and the encrypted name are kept first, so that whoever comes after a crash ends it. From the second step on
 * nothing in the log can be read any more, whatever happens; the name itself goes last.
 */
@Injectable()
export class Forgetter {
  /** Tables with dead rows in them that name somebody. */
  private readonly dirty = new Set<string>();

  constructor(
    private readonly ledger: ForgetTable,
    private readonly tools: ForgetTools,
    private readonly log: EventLog,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PERSONAL_KEYS) private readonly keys: PersonalKeys | null,
  ) {}

  async preview({ name, also = [] }: ForgetDto): Promise<ForgetPreview> {
    const keys = this.required();
    const person = personOf(name, also);
    const plan = await this.tools.planner.plan(person);
    return { subject: person.subject(keys), plan, tables: await this.tools.tables.sweep(person, plan, true) };
  }

  /** @throws ProblemException 409 when something names the subject that can't be erased, and the caller did not accept it */
  async forget({ name, also = [], reason, acceptRemaining = false }: ForgetDto, { principal, correlation }: Caller): Promise<ForgetRow> {
    const keys = this.required();
    const person = personOf(name, also);
    const subject = person.subject(keys);
    const id = uuidv7();
    await this.ledger.alone(FORGET_LOCK, async () => {
      const plan = await this.tools.planner.plan(person);
      if (plan.remaining.length > 0 && !acceptRemaining) throw remainingProblem(plan);
      const box = sealText(JSON.stringify([name, ...also]), requiredKey(keys, id), id);
      await this.ledger.begin({ id, subject, name: box, principal, correlation, plan: { ...plan, reason: reason === undefined ? null : person.cover(reason) } });
    });
    return this.finish(id);
  }

  /** Ends one that was begun, from wherever it stands. */
  async finish(id: string): Promise<ForgetRow> {
    const keys = this.required();
    await this.ledger.alone(FORGET_LOCK, async () => {
      const row = await this.ledger.find(id);
      if (row === null || row.step === 'done' || row.name === null) return;
      const [name = '', ...also] = JSON.parse(openText(row.name, requiredKey(keys, id), id)) as string[];
      await this.run(row, new PersonName(name, also), keys);
    });
    const done = await this.ledger.find(id);
    if (done === null) throw new Error(`The forgetting ${id} left no row: look at ingest.forget.`);
    return done;
  }

  /** Lets PostgreSQL reuse the room of rows as they were, in the tables that were cleaned here. */
  async vacuum(): Promise<void> {
    for (const table of [...this.dirty]) {
      await this.ledger.vacuum(table);
      this.dirty.delete(table);
    }
  }

  private async run({ id, subject, plan, step, principal, correlation }: ForgetRow, person: PersonName, keys: PersonalKeys): Promise<void> {
    if (step === 'planned') {
      const spellings = person.spellings.map((words) => ({ words: words.length, hash: keys.digest(words.join(' ')) }));
      keys.destroy(plan.events, { subject, forget: id, at: new Date().toISOString(), spellings });
      await this.ledger.step(id, 'destroyed');
    }
    // Whoever hears of it folds anew at once: the keys must be gone by then.
    if (step === 'planned' || step === 'destroyed') await this.ledger.step(id, 'told', { position: await this.tell({ id, subject, plan, principal, correlation }) });
    if (step !== 'cleaned') {
      const cleaned = await this.clean(plan, person);
      for (const table of [...OWN_TABLES, ...cleaned.map((one) => one.table)]) this.dirty.add(table);
      await this.ledger.step(id, 'cleaned', { cleaned });
    }
    await this.ledger.step(id, 'done');
    keys.destroy([id], null);
  }

  /** Each place by itself, side by side; ends when the last has ended, also when one fails: nothing works on without the lock. */
  private async clean(plan: ForgetPlan, person: PersonName): Promise<SweptTable[]> {
    const sweeping = this.tools.tables.sweep(person, plan, false);
    const all = await Promise.allSettled([sweeping, this.tools.texts.cover(plan.texts, person), this.tools.index.drop(plan.events)]);
    const failed = all.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return sweeping;
  }

  private async tell({ id, subject, plan, principal, correlation }: Pick<ForgetRow, 'id' | 'subject' | 'plan' | 'principal' | 'correlation'>): Promise<bigint> {
    const metadata = { ...correlation, principal, engine: ENGINE };
    const count = Math.max(1, ...[plan.events, plan.claims, plan.reports, plan.developments, plan.texts].map((ids) => Math.ceil(ids.length / IDS_PER_EVENT)));
    const part = (ids: readonly string[], at: number): readonly string[] => ids.slice(at * IDS_PER_EVENT, (at + 1) * IDS_PER_EVENT);
    const events = Array.from({ length: count }, (_none, at) => ({
      id: uuidv7(),
      type: 'subject.forgotten',
      schemaVersion: 1,
      data: { subject, forget: id, events: part(plan.events, at), claims: part(plan.claims, at), reports: part(plan.reports, at), developments: part(plan.developments, at), texts: part(plan.texts, at), reason: plan.reason },
      metadata,
    }));
    const { key, digest } = { key: `forget:${id}`, digest: id };
    const known = await this.store.command(key);
    if (known !== null) return known.to;
    const answer = await this.log.append({ key, digest, writes: [{ stream: `subject-${subject}`, expected: 'any', events }] });
    if (answer.outcome === 'appended' || answer.outcome === 'duplicate') return answer.to;
    throw new Error(`The event of the forgetting ${id} was not stored (${answer.outcome}): run it again.`);
  }

  private required(): PersonalKeys {
    if (this.keys !== null) return this.keys;
    throw new ProblemException({
      name: 'no-personal-keys',
      status: 409,
      title: 'Nobody can be forgotten here',
      detail: 'Personal fields are stored in plain, since this service has no file of keys. Set ENTENTE_PERSONAL_KEYS (docs/operations/erasure.md); it holds for what is stored from then on.',
    });
  }
}

function requiredKey(keys: PersonalKeys, id: string): Buffer {
  const key = keys.key(id);
  if (key === null) throw new Error(`The key of the forgetting ${id} is gone though it is not done: its name can't be read. Forget the person again.`);
  return key;
}

function personOf(name: string, also: readonly string[]): PersonName {
  try {
    return new PersonName(name, also);
  } catch (error) {
    const detail = (error as Error).message;
    throw new ProblemException({ name: 'validation', status: 400, title: 'The request is not valid', detail, errors: [{ pointer: '/name', detail }] });
  }
}

function remainingProblem({ remaining }: ForgetPlan): ProblemException {
  return new ProblemException({
    name: 'remaining',
    status: 409,
    title: 'Not everything can be erased',
    detail: `${String(remaining.length)} events name the subject where nothing can be erased: they were stored before there were keys, or in a field that is not personal (an object, a place). Nothing was changed. Send "acceptRemaining": true to forget the rest.`,
    extensions: { remaining: remaining.slice(0, 20) },
  });
}
