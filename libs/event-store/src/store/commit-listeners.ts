/** Who wants to hear of commits. A listener that throws hurts neither the append nor the other listeners. */
export class CommitListeners {
  readonly #listeners = new Set<(head: bigint) => void>();

  add(listener: (head: bigint) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(head: bigint): void {
    for (const listener of this.#listeners) {
      // A task of its own: what it throws surfaces as an uncaught exception of the listener, where its owner sees it.
      queueMicrotask(() => listener(head));
    }
  }
}
