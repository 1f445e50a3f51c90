/** Ids for the events of one command: drawn when first asked for, the same again in the same order at each attempt. */
export class EventIds {
  private readonly drawn: string[] = [];
  private next = 0;

  constructor(private readonly draw: () => string) {}

  restart(): void {
    this.next = 0;
  }

  readonly nextId = (): string => {
    const id = this.drawn[this.next] ?? this.draw();
    this.drawn[this.next] = id;
    this.next += 1;
    return id;
  };
}
