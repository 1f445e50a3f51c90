/** A check that throws, or takes over two seconds, makes the service not ready. What it returns is shown. */
export type ReadinessCheck = () => Promise<Readonly<Record<string, unknown>> | void>;

export interface CheckResult {
  readonly status: 'ok' | 'failed';
  readonly detail?: string;
  readonly [fact: string]: unknown;
}

export interface ReadinessResult {
  readonly ready: boolean;
  readonly checks: Record<string, CheckResult>;
}

const CHECK_TIMEOUT_MS = 2_000;

/** What must hold before traffic may come: every slice adds the checks of what it depends on. */
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();
  private stopping = false;

  add(name: string, check: ReadinessCheck): void {
    if (this.checks.has(name)) throw new Error(`The readiness check "${name}" exists already; name this one differently.`);
    this.checks.set(name, check);
  }

  /** From now on not ready, for good: the first phase of a shutdown. */
  stop(): void {
    this.stopping = true;
  }

  async result(): Promise<ReadinessResult> {
    // Whoever asks shall hear it at once, however busy what is checked is: until then he sends requests here.
    if (this.stopping) return this.stopped();
    const named = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await outcome(check)] as const),
    );
    if (this.stopping) return this.stopped();
    const checks: Record<string, CheckResult> = Object.fromEntries(named);
    return { ready: Object.values(checks).every((result) => result.status === 'ok'), checks };
  }

  private stopped(): ReadinessResult {
    return { ready: false, checks: { shutdown: { status: 'failed', detail: 'the service is shutting down' } } };
  }
}

async function outcome(check: ReadinessCheck): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS);
  });
  try {
    return { ...(await Promise.race([check(), tooSlow])), status: 'ok' };
  } catch (error) {
    return { status: 'failed', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
