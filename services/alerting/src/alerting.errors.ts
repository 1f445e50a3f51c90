/** Root of this service's errors. The message says what to do next. */
export class AlertingError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}
