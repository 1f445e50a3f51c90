import { createHash } from 'node:crypto';
import type { RecordedEvent } from '@entente/contracts';
import type { LogHead, ScanningLog } from '../event-log.js';

export interface Fact {
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
}

/** A log in memory with the reading side of an event store. Epoch and tail can be changed, as a restore would. */
export class MemoryLog implements ScanningLog {
  private readonly events: RecordedEvent[] = [];
  private readonly versions = new Map<string, bigint>();
  epoch = '00000000-0000-4000-8000-000000000001';
  /** Set to make every read fail, as a lost connection would. */
  broken: Error | null = null;

  append(...facts: readonly Fact[]): bigint {
    for (const fact of facts) this.events.push(this.record(fact));
    return BigInt(this.events.length);
  }

  /** Forgets everything after `position`. */
  truncate(position: bigint): void {
    this.events.length = Number(position);
  }

  all(): readonly RecordedEvent[] {
    return this.events;
  }

  async readLane({ after, upTo, limit }: { after: bigint; upTo?: bigint; limit: number }): Promise<RecordedEvent[]> {
    if (this.broken !== null) throw this.broken;
    const end = upTo === undefined ? this.events.length : Math.min(this.events.length, Number(upTo));
    return this.events.slice(Number(after), Math.min(end, Number(after) + limit));
  }

  /** Chunks of uneven length, as a network gives them. */
  async *scanLane({ after, upTo }: { after: bigint; upTo: bigint }): AsyncGenerator<RecordedEvent[]> {
    for (let at = Number(after), size = 1; at < Number(upTo); at += size, size = (size * 7) % 97) {
      if (this.broken !== null) throw this.broken;
      yield this.events.slice(at, Math.min(at + size, Number(upTo)));
    }
  }

  async head(): Promise<LogHead> {
    if (this.broken !== null) throw this.broken;
    const last = this.events[this.events.length - 1];
    return { epoch: this.epoch, position: BigInt(this.events.length), hash: last?.hash ?? '', recordedAt: last?.recordedAt ?? null };
  }

  async positionAt(instant: string): Promise<bigint> {
    return BigInt(this.events.filter(({ recordedAt }) => recordedAt <= instant).length);
  }

  async readStream(stream: string): Promise<RecordedEvent[]> {
    return this.events.filter((event) => event.stream === stream);
  }

  private record({ stream, type, data }: Fact): RecordedEvent {
    const position = BigInt(this.events.length + 1);
    const streamVersion = (this.versions.get(stream) ?? 0n) + 1n;
    this.versions.set(stream, streamVersion);
    const previous = this.events[this.events.length - 1]?.hash ?? '';
    const payloadHash = createHash('sha256').update(JSON.stringify(data)).digest('hex');
    const second = (Number(position) % 60).toString().padStart(2, '0');
    const minute = Math.floor(Number(position) / 60).toString().padStart(4, '0');
    return {
      id: `0190${position.toString().padStart(28, '0')}`.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
      type,
      schemaVersion: 1,
      data,
      metadata: { correlationId: 'test', principal: { id: 'test', roles: ['analyst'] }, engine: 'test/0' },
      lane: 'main',
      epoch: this.epoch,
      position,
      stream,
      streamVersion,
      recordedAt: `2026-01-${String(1 + Math.floor(Number(minute) / 1440)).padStart(2, '0')}T${String(Math.floor(Number(minute) / 60) % 24).padStart(2, '0')}:${String(Number(minute) % 60).padStart(2, '0')}:${second}.000000Z`,
      payloadHash,
      hash: createHash('sha256').update(`${this.epoch}${previous}${payloadHash}${String(position)}`).digest('hex'),
    };
  }
}
