/** Root of all that stops a projection on purpose: waiting and trying again would not help. */
export abstract class ProjectionStopped extends Error {}

/** The log is not the one the checkpoint was taken from: restored, promoted, or shorter. */
export class LogChanged extends ProjectionStopped {
  override readonly name = 'LogChanged';
  constructor(
    readonly projection: string,
    readonly version: number,
    readonly checkpoint: { epoch: string; position: bigint; hash: string },
    readonly log: { epoch: string; position: bigint; hash: string | null },
  ) {
    super(
      `${projection} v${String(version)} stands at ${checkpoint.epoch}/${String(checkpoint.position)}, which is not part of the log at ` +
        `${log.epoch}/${String(log.position)}. Rebuild the projection, or rewind it to the last common event with \`entente reconcile\`.`,
    );
  }
}

interface Unfoldable {
  readonly position: bigint;
  /** Null for an event that only came behind one that could not be folded. */
  readonly reason: string | null;
}

/** So many components are parked that the fold itself is the likely cause. The batch that would have parked them was not written: it is named here. */
export class TooManyParked extends ProjectionStopped {
  override readonly name = 'TooManyParked';
  constructor(
    readonly projection: string,
    readonly version: number,
    readonly parked: number,
    readonly limit: number,
    events: readonly Unfoldable[],
  ) {
    const first = events.filter(({ reason }) => reason !== null).slice(0, 3);
    super(
      `${projection} v${String(version)} would have ${String(parked)} parked components and may have ${String(limit)} (MAX_PARKED), so the fold is the likely cause. ` +
        `${first.map(({ position, reason }) => `At ${String(position)}: ${reason ?? ''}.`).join(' ')} Mend the fold and deploy it; then resume the version, or rebuild again.`,
    );
  }
}

/** Another worker holds the checkpoint now. Nothing of the batch was written. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
  constructor(
    readonly projection: string,
    readonly version: number,
  ) {
    super(`Another worker advances ${projection} v${String(version)} now: this one waits for its turn.`);
  }
}

/** The request can't be carried out as things stand; `reason` is a sentence for the operator. */
export class Refused extends Error {
  override readonly name: string = 'Refused';
}

/** A version is not yet where the live one is. The same may be asked again. */
export class StaysBehind extends Refused {
  constructor(version: number, events: bigint) {
    super(`Version ${String(version)} is ${String(events)} events behind the live one. Wait until it has caught up, then switch.`);
  }
}
