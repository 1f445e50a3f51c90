import { randomUUID } from 'node:crypto';
import { Fenced, ProjectionStopped } from '../errors.js';
import { RevisionMissing } from '../store/write-changes.js';
import { acquireLease, releaseLease, renewLease, stopProjection, type Checkpoint } from '../store/checkpoint.js';
import { answerParkedRequests } from '../parked/answer-requests.js';
import { PROJECTED } from '../registry/versions.js';
import { Advancer, type Advanced, type AdvancerOptions } from './advancer.js';
import { BackOff } from './back-off.js';
import { catchUp } from './catch-up.js';
import { WakeUp } from './wake-up.js';

export interface RunnerOptions<S> extends Partial<Pick<AdvancerOptions<S>, 'batchSize' | 'maxParked' | 'maxCachedStates' | 'leaseMs'>>, Pick<AdvancerOptions<S>, 'pool' | 'log' | 'ref' | 'projection'> {
  /** Pause between looks at an idle log; the doorbell makes it shorter. */
  readonly pollMs?: number;
  /** Pause between tries to take over from another worker. */
  readonly standbyMs?: number;
  /** Events behind from which on the version is brought up in bulk; 20,000. */
  readonly bulkFrom?: number;
  readonly onAdvanced?: (advanced: Pick<Advanced<S>, 'checkpoint'>) => void;
  /** Called with every failure; the runner goes on by itself unless it is a ProjectionStopped. */
  readonly onFailure?: (error: unknown) => void;
}

/** Full batches in a row after which it is looked whether many events wait. */
const FULL_BATCHES = 3;

/** `standby`: another worker leads, or the projection is stopped. `failing`: trying again after an error. */
export type RunnerState = 'idle' | 'standby' | 'leading' | 'failing' | 'ended';

/**
 * Keeps one projection version up to date. Any number of workers may run for one version: exactly one advances it, another
 * takes over within lease time + standby pause when it dies, at once when it stops.
 * Idle cost: two queries a second (lease and log).
 */
export class ProjectionRunner<S> {
  private readonly options: AdvancerOptions<S> & Required<Pick<RunnerOptions<S>, 'pollMs' | 'standbyMs' | 'bulkFrom'>>;
  private readonly holder = randomUUID();
  private readonly bell = new WakeUp();
  /** Apart from the bell: rings must not hurry a worker whose database is down. */
  private readonly pause = new WakeUp();
  private readonly abort = new AbortController();
  private readonly backOff = new BackOff();
  private running: Promise<void> | null = null;
  private lead: { advancer: Advancer<S>; token: bigint; renewAt: number; fullBatches: number } | null = null;
  private current: RunnerState = 'idle';
  /** How far the log has grown, as the bell told. */
  private heard = 0n;
  /** Whether the bell rang for something other than the log. */
  private asked = false;

  constructor(private readonly given: RunnerOptions<S>) {
    const defaults = { batchSize: 1_000, maxParked: 100, maxCachedStates: 5_000, leaseMs: 2_000, pollMs: 1_000, standbyMs: 500, bulkFrom: 20_000 };
    this.options = { ...defaults, ...given };
  }

  /** Runs until {@link stop}. Resolves when the last batch is committed and the lease given back. */
  run(): Promise<void> {
    this.running ??= this.loop();
    return this.running;
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
  }

  /**
   * Wakes the runner: the log has grown to `position`, or without one, an operator asked for something. The log's growth
   * wakes only the worker that leads.
   */
  ring(position?: bigint): void {
    if (position === undefined) this.asked = true;
    else if (this.lead === null) return;
    else if (position > this.heard) this.heard = position;
    this.bell.ring();
  }

  state(): RunnerState {
    return this.current;
  }

  /** The checkpoint this worker committed last; null unless it leads. */
  checkpoint(): Checkpoint | null {
    return this.lead?.advancer.at() ?? null;
  }

  private async loop(): Promise<void> {
    const { signal } = this.abort;
    while (!signal.aborted) {
      try {
        const pause = this.lead === null ? await this.tryToLead() : await this.advance(this.lead);
        this.backOff.reset();
        if (pause > 0) await this.bell.sleep(pause, signal);
      } catch (error) {
        await this.fail(error);
      }
    }
    await this.giveBack();
    this.current = 'ended';
  }

  private async tryToLead(): Promise<number> {
    const { pool, ref, leaseMs, standbyMs } = this.options;
    const lease = await acquireLease(pool, ref, this.holder, leaseMs);
    if (lease === null) {
      this.current = 'standby';
      return standbyMs;
    }
    const advancer = new Advancer(this.options, lease);
    this.lead = { advancer, token: lease.token, renewAt: 0, fullBatches: 0 };
    await advancer.verify();
    this.current = 'leading';
    return 0;
  }

  private async advance(lead: NonNullable<typeof this.lead>): Promise<number> {
    this.asked = false;
    const advanced = await lead.advancer.step();
    if (advanced !== null) this.given.onAdvanced?.(advanced);
    const more = advanced !== null && advanced.events.length >= this.options.batchSize;
    lead.fullBatches = more ? lead.fullBatches + 1 : 0;
    if (performance.now() >= lead.renewAt) await this.renew(lead);
    if (lead.fullBatches >= FULL_BATCHES) await this.hurry(lead);
    // What the bell told of while this step ran is often part of it already: another look would find nothing.
    if (!this.asked && this.heard <= lead.advancer.at().position) this.bell.hush();
    return more ? 0 : this.options.pollMs;
  }

  /** Many events wait: goes on in bulk until they are through. */
  private async hurry(lead: NonNullable<typeof this.lead>): Promise<void> {
    lead.fullBatches = 0;
    const { signal } = this.abort;
    const onProgress = async (): Promise<void> => {
      signal.throwIfAborted();
      if (performance.now() >= lead.renewAt) await this.keepLease(lead);
    };
    const onWritten = (checkpoint: Checkpoint): void => this.given.onAdvanced?.({ checkpoint });
    const lease = { token: lead.token, checkpoint: lead.advancer.at() };
    try {
      const checkpoint = await catchUp({ options: this.options, lease, least: this.options.bulkFrom, onProgress, onWritten });
      if (checkpoint !== null) lead.advancer = new Advancer(this.options, { token: lead.token, checkpoint });
    } catch (error) {
      // Told to stop: what was written is committed, and the lease goes back.
      if (!signal.aborted) throw error;
    }
  }

  private async renew(lead: NonNullable<typeof this.lead>): Promise<void> {
    if (await this.keepLease(lead)) await answerParkedRequests(this.options, lead.advancer);
  }

  /** @returns whether an operator asked for something. @throws Fenced when the lease is lost */
  private async keepLease(lead: NonNullable<typeof this.lead>): Promise<boolean> {
    const { pool, ref, leaseMs } = this.options;
    const renewed = await renewLease(pool, ref, lead.token, leaseMs);
    if (renewed === null || !PROJECTED.includes(renewed.versionState)) throw new Fenced(ref.projection, ref.version);
    lead.renewAt = performance.now() + leaseMs / 2 - 100;
    return renewed.requests;
  }

  private async fail(error: unknown): Promise<void> {
    const lead = this.lead;
    this.given.onFailure?.(error);
    this.lead = null;
    this.current = error instanceof Fenced ? 'standby' : 'failing';
    const final = error instanceof ProjectionStopped || error instanceof RevisionMissing;
    if (lead !== null) await this.handOver(lead.token, final ? (error as Error).message : null);
    await this.pause.sleep(this.backOff.next(), this.abort.signal);
  }

  /** After a failure the lease goes back, so that a healthier worker may try; a database that is down hears it later by time-out. */
  private async handOver(token: bigint, stopped: string | null): Promise<void> {
    const { pool, ref } = this.options;
    try {
      if (stopped === null) await releaseLease(pool, ref, token);
      else await stopProjection(pool, ref, token, stopped);
    } catch (error) {
      this.given.onFailure?.(error);
    }
  }

  private async giveBack(): Promise<void> {
    const lead = this.lead;
    this.lead = null;
    if (lead !== null) await this.handOver(lead.token, null);
  }
}
