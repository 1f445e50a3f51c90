export { inMemoryEventStore, type InMemoryOptions } from './in-memory-event-store.js';
export { testEventStore, type DatabaseOfTest, type TestStoreOptions } from './test-event-store.js';
export { eventStoreRules } from './conformance/event-store.rules.js';
export type { ConformanceRule } from './conformance/rule.js';
export { appended, sampleCommand, sampleEvent, type SampleWrite } from './conformance/sample.js';
export { startPostgres15, type Postgres15 } from './postgres-15/start-postgres-15.js';
