import type { Projection } from '@entente/projections';
import { timelineProjection } from '../projection/timeline.projection.js';

/**
 * Every definition this program can project, the newest last. A version in the database names its definition: one that
 * isn't here any more is answered from, but not advanced.
 */
export const DEFINITIONS = Symbol('DEFINITIONS');

export const definitions: readonly Projection[] = [timelineProjection];
