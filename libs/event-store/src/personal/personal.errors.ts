import { EventStoreError } from '../store/event-store.errors.js';

/** The file of personal keys is missing, unreadable, or another than the one events were encrypted with. */
export class PersonalKeysError extends EventStoreError {
  override readonly name = 'PersonalKeysError';
}
