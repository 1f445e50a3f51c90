/** What a JavaScript object takes beside its JSON: headers, keys, its place in maps. */
const OVERHEAD = 400;
/** Bytes of heap for a character of JSON, measured on states of a few hundred bytes to a few kB. */
const PER_CHARACTER = 3;

/** Estimates what states in memory weigh from samples of them: weighing each would cost more than folding it. */
export class StateMeter {
  private samples = 0;
  private characters = 0;

  look(state: unknown): void {
    this.samples += 1;
    this.characters += JSON.stringify(state).length;
  }

  /** Bytes that `count` states take, on the average of the samples. */
  weigh(count: number): number {
    const average = this.samples === 0 ? 0 : this.characters / this.samples;
    return count * (OVERHEAD + PER_CHARACTER * average);
  }
}
