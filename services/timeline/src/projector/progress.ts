import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { READ_POOL } from '../database/database.tokens.js';
import { TIMELINE_PROJECTION } from '../timeline.names.js';

/** Where the version that requests read stands. */
export interface Standing {
  readonly version: number;
  readonly epoch: string;
  readonly position: bigint;
  readonly stopped: string | null;
}

const STANDING = `
  SELECT a.version, c.epoch, c.position::text, c.stopped
  FROM timeline.projection_active AS a JOIN timeline.projection_checkpoint AS c USING (projection, version)
  WHERE a.projection = $1`;

/** About as long as another process takes to fold what the doorbell told. */
const ELSEWHERE_MS = 20;

/** Longest pause between two looks. */
const LONGEST_MS = 50;

/** A process that advanced a version within this time is taken to lead: its own bell tells sooner than looking. */
const LEADS_MS = 2_000;

/** Told that a view has moved; with the position when this process has moved it. */
type Listener = (position?: bigint) => void;

/** Tells how far the view is, and lets requests wait until it has come to a position. */
@Injectable()
export class Progress {
  private readonly listeners = new Set<Listener>();
  private own = { position: 0n, at: -Infinity };
  private looking: Promise<Standing | null> | null = null;
  private nextLook: Promise<Standing | null> | null = null;
  private soon: NodeJS.Timeout | null = null;

  constructor(@Inject(READ_POOL) private readonly pool: pg.Pool) {}

  /** @returns null before the first version exists */
  async standing(): Promise<Standing | null> {
    const { rows } = await this.pool.query<{ version: number; epoch: string; position: string; stopped: string | null }>(STANDING, [TIMELINE_PROJECTION]);
    const row = rows[0];
    return row === undefined ? null : { ...row, position: BigInt(row.position) };
  }

  /** Called when this process has committed a batch up to `position`. */
  advanced(position: bigint): void {
    this.own = { position, at: performance.now() };
    for (const listener of [...this.listeners]) listener(position);
  }

  /** Called when something else about the view has changed. */
  changed(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Called when another process is about to: listeners look a little later, once for many calls. */
  changesElsewhere(): void {
    if (this.listeners.size === 0) return;
    this.soon ??= setTimeout(() => {
      this.soon = null;
      this.changed();
    }, ELSEWHERE_MS).unref();
  }

  /** @returns how to stop listening */
  onChanged(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Waits until the view holds `position`. Where this process projects it looks when it has committed that far; another
   * replica may be the one, so beside the bell it looks every 5 to 50 ms.
   * @returns the last standing seen; its position is smaller when the time ran out or the projection is stopped
   */
  async reach(position: bigint, timeoutMs: number): Promise<Standing | null> {
    const deadline = performance.now() + timeoutMs;
    if (this.leads() && this.own.position < position) await this.nextChange(position, Math.min(LONGEST_MS, timeoutMs));
    for (let pause = 5; ; pause = Math.min(LONGEST_MS, pause * 2)) {
      const standing = await this.look();
      if (standing !== null && (standing.position >= position || standing.stopped !== null)) return standing;
      if (performance.now() >= deadline) return standing;
      await this.nextChange(position, Math.min(pause, Math.max(1, deadline - performance.now())));
    }
  }

  private leads(): boolean {
    return performance.now() - this.own.at < LEADS_MS;
  }

  /** One query for all who ask while it waits for its turn; it begins after they asked. */
  private look(): Promise<Standing | null> {
    if (this.looking === null) return this.begin();
    this.nextLook ??= this.looking.then(
      () => this.begin(),
      () => this.begin(),
    );
    return this.nextLook;
  }

  private begin(): Promise<Standing | null> {
    this.nextLook = null;
    const looking = this.standing().finally(() => {
      if (this.looking === looking) this.looking = null;
    });
    this.looking = looking;
    return looking;
  }

  /** Waits for a change that may have brought the view to `position`. */
  private async nextChange(position: bigint, atMostMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        off();
        resolve();
      };
      const timer = setTimeout(done, atMostMs);
      const off = this.onChanged((reached) => {
        if (reached === undefined || reached >= position) done();
      });
    });
  }
}
