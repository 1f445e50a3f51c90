export { alertingApp } from './alerting.app.js';
export { AlertingConfig } from './alerting.config.js';
export { migrateAlerting } from './database/migrate-alerting.js';
