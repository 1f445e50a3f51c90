export { eventRow, mentionRow, reciprocal } from './gdelt-rows.js';
