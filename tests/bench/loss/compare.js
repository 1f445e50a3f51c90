import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * Where each event lies in the store, by the number it was made with: four bytes an event, so that ten million of them
 * can be compared without keeping a single id.
 */
export class TableOrder {
  /** Events that are there. */
  events = 0;
  /** Stored more than once. */
  doubled = 0;
  #places;

  constructor(highest) {
    this.#places = new Uint32Array(highest + 1);
  }

  /** @param file lines that begin with a number, in the order of the log */
  static async read(file, highest) {
    const order = new TableOrder(highest);
    for await (const number of numbersOf(file)) order.#add(number);
    return order;
  }

  /** How many of these the store does not hold. */
  async missing(file) {
    let missing = 0;
    for await (const number of numbersOf(file)) if (this.#places[number] === 0) missing += 1;
    return missing;
  }

  /**
   * What a consumer was given against what the store holds.
   * @returns lost: in the store, never delivered, `behind` of them after the last that was; doubled: delivered again;
   *          reordered: delivered after a later one; foreign: delivered, not in the store
   */
  async compare(file) {
    const seen = new Uint8Array(this.events + 1);
    const counts = { lost: 0, doubled: 0, reordered: 0, foreign: 0 };
    let highest = 0;
    let delivered = 0;
    for await (const number of numbersOf(file)) {
      const place = this.#places[number] ?? 0;
      if (place === 0) counts.foreign += 1;
      else if (seen[place] === 1) counts.doubled += 1;
      else {
        if (place < highest) counts.reordered += 1;
        highest = Math.max(highest, place);
        seen[place] = 1;
        delivered += 1;
      }
    }
    return { ...counts, lost: this.events - delivered, behind: this.events - highest };
  }

  #add(number) {
    if (this.#places[number] !== 0) this.doubled += 1;
    else this.#places[number] = this.events += 1;
  }
}

async function* numbersOf(file) {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) yield Number(line.split(' ', 1)[0]);
}
