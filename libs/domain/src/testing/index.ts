export { aClaim, aReport, actor, field, money, type ClaimSketch } from './claim.builder.js';
export { MemoryLog } from './memory-log.js';
export { MemoryView } from './memory-view.js';
export { Analyst } from './analyst.js';
