import { Worker } from 'node:worker_threads';
import type { HtmlReading } from '@entente/connectors';
import type { Candidate, ExtractionInput } from '@entente/extraction';

/** A text whose claims are wanted, or a page whose text is. */
export type ExtractionTask = { readonly id: number } & ({ readonly input: ExtractionInput } | { readonly html: string });

interface Reading {
  readonly id: number;
  readonly read: unknown;
}

/** The thread ended before it had read the text. Nothing was stored: the same submission may be sent again. */
export class ExtractionStoppedError extends Error {
  override readonly name = 'ExtractionStoppedError';

  constructor(reason: string, options?: { readonly cause: unknown }) {
    super(`The text was not read to its end (${reason}); nothing was stored, send it again.`, options);
  }
}

/** Seen from `src/` and from `dist/` alike: a thread runs compiled code only. */
const PROGRAM = new URL('../../dist/reports/extraction.worker.js', import.meta.url);

interface Waiting {
  readonly resolve: (read: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One thread beside the event loop that reads long texts and pages: half a megabyte takes seconds, in which the service
 * must go on answering. It starts with the first text, keeps nobody's process alive while idle, and a thread that died is replaced
 * by the next call.
 */
export class ExtractionThread {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** @param folder dictionaries to read with, beside the shipped ones */
  constructor(private readonly folder: string | null) {}

  /** @throws ExtractionStoppedError when the thread dies or is closed meanwhile */
  read(input: ExtractionInput): Promise<readonly Candidate[]> {
    return this.ask({ input }) as Promise<readonly Candidate[]>;
  }

  /** @throws ExtractionStoppedError when the thread dies or is closed meanwhile */
  page(html: string): Promise<HtmlReading> {
    return this.ask({ html }) as Promise<HtmlReading>;
  }

  private ask(what: { readonly input: ExtractionInput } | { readonly html: string }): Promise<unknown> {
    const worker = (this.worker ??= this.start());
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, ...what } satisfies ExtractionTask);
    });
  }

  /** Ends the thread; texts it hasn't read are refused. */
  async close(): Promise<void> {
    const { worker } = this;
    this.fail(new ExtractionStoppedError('the service is shutting down'));
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(PROGRAM, { workerData: this.folder });
    worker.on('message', ({ id, read }: Reading) => {
      const caller = this.waiting.get(id);
      this.waiting.delete(id);
      if (this.waiting.size === 0) worker.unref();
      caller?.resolve(read);
    });
    worker.on('error', (cause) => this.lose(worker, new ExtractionStoppedError(cause instanceof Error ? cause.message : String(cause), { cause })));
    worker.on('exit', (code) => this.lose(worker, new ExtractionStoppedError(`its thread ended with code ${code}`)));
    return worker;
  }

  private lose(worker: Worker, error: ExtractionStoppedError): void {
    if (this.worker === worker) this.fail(error);
  }

  private fail(error: ExtractionStoppedError): void {
    const callers = [...this.waiting.values()];
    this.waiting.clear();
    this.worker = undefined;
    for (const { reject } of callers) reject(error);
  }
}
