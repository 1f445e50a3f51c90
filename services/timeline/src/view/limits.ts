/** What requests may cost. */
export interface TimelineLimits {
  readonly waitForMs: number;
}

export const TimelineConfigToken = Symbol('TimelineLimits');
