export { TimelineConfig } from './timeline.config.js';
export { timelineApp } from './timeline.app.js';
