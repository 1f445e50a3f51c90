export { TimelineConfig } from './timeline.config.js';
export { timelineApp } from './timeline.app.js';
export { migrateTimeline } from './database/migrate-timeline.js';
