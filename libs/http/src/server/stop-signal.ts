/** Injectable: fires when the service begins to stop. For work that would otherwise never end. */
export class StopSignal {
  constructor(readonly signal: AbortSignal) {}
}
