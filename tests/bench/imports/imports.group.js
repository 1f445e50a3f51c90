import { gdelt } from './gdelt.js';
import { sipri } from './sipri.js';

/** How fast files become claims and leads. */
export async function run(tools) {
  await sipri(tools);
  await gdelt(tools);
}
