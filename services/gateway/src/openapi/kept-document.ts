import type { OpenAPIObject } from '@nestjs/swagger';

export interface KeepOptions {
  readonly make: (own: OpenAPIObject) => Promise<OpenAPIObject>;
  /** How long, in milliseconds, what was made is good. */
  readonly keepMs: (made: OpenAPIObject) => number;
  readonly now?: () => number;
}

/** Keeps the merged description for a while, and makes it once however many ask at the same time. */
export class KeptDocument {
  private kept: { readonly made: Promise<OpenAPIObject>; until: number } | null = null;

  constructor(private readonly options: KeepOptions) {}

  async get(own: OpenAPIObject): Promise<OpenAPIObject> {
    const now = this.options.now ?? Date.now;
    if (this.kept !== null && this.kept.until > now()) return this.kept.made;
    const kept = { made: this.options.make(own), until: Infinity };
    this.kept = kept;
    try {
      const made = await kept.made;
      kept.until = now() + this.options.keepMs(made);
      return made;
    } catch (error) {
      this.kept = null;
      throw error;
    }
  }
}
