export { ApiClient } from './api/api-client.js';
export { ApiError } from './api/api-error.js';
export { readSubmissions } from './ingest/read-submissions.js';
export { submitAll } from './ingest/submit-all.js';
export type { SubmissionAnswer } from './ingest/submission.js';
export { runSystem, type RunningSystem } from './stack/run-system.js';
