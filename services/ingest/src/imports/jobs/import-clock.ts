/** Measures the time a job was worked on: monotonic, so that a changed clock does not change a rate. */
export class WorkClock {
  private since = performance.now();

  /** Milliseconds since the last call. */
  lap(): number {
    const now = performance.now();
    const passed = Math.round(now - this.since);
    this.since = now;
    return passed;
  }
}
