import { commandRules } from './command.rules.js';
import { lifeRules } from './life.rules.js';
import { payloadRules } from './payload.rules.js';
import { readRules } from './read.rules.js';
import { type ConformanceRule } from './rule.js';

/** All that every event store keeps to, whatever it stands on. Each rule wants a lane of its own that is empty. */
export const eventStoreRules: readonly ConformanceRule[] = [...commandRules, ...readRules, ...payloadRules, ...lifeRules];
