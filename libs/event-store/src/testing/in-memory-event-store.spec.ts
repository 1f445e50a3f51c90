import { describe, it } from '@jest/globals';
import { eventStoreRules } from './conformance/event-store.rules.js';
import { inMemoryEventStore } from './in-memory-event-store.js';

describe('the in-memory fake', () => {
  for (const rule of eventStoreRules) it(rule.name, () => rule.run(inMemoryEventStore({ lane: 'main' })));
});
