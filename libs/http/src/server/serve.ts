import type { HttpApp } from './http-app.js';

/** Above the sum of all limits: only for what no limit holds. */
const GRACE_MS = 5_000;

/**
 * Listens until SIGTERM (an orchestrator's: announced) or SIGINT (a terminal's: at once), then stops cleanly and ends the
 * process with code 0. A second signal, a stop that fails or one that hangs ends it with code 1.
 */
export async function serve(app: HttpApp): Promise<void> {
  const stop = (announced: boolean): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => hung(app), app.stopWithinMs + GRACE_MS).unref();
    app.stop({ announced }).then(
      () => process.exit(0),
      (error: unknown) => {
        app.log.error({ err: error }, 'the service did not stop cleanly');
        process.exit(1);
      },
    );
  };
  let stopping = false;
  process.on('SIGTERM', () => stop(true));
  process.on('SIGINT', () => stop(false));
  await app.listen();
}

function hung(app: HttpApp): never {
  app.log.error('the service did not stop in time, although each of its stages has a limit: the process is ended. What was acknowledged is stored; start it again, and see above which stage was cut');
  process.exit(1);
}
