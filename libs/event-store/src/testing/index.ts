export { inMemoryEventStore, type InMemoryOptions } from './in-memory-event-store.js';
export { testEventStore, type DatabaseOfTest, type TestStoreOptions } from './test-event-store.js';
