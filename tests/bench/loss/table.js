import { writeFile } from 'node:fs/promises';
import { adapterOf } from '../adapters/adapter.js';
import { inputOfChild, resultOfChild } from '../child.js';
import { DeliveryFile } from './delivery-file.js';

/** Writes down what the store holds, in the order of its log, as a consumer's file. In a process of its own like all that touches a peer. */
const { adapter, url, file } = inputOfChild();
await writeFile(file, '');
const table = new DeliveryFile(file);
let lines = [];
await (await adapterOf(adapter)).table(url, (number, position) => {
  lines.push([number, position]);
  if (lines.length === 1_000) table.write(lines.splice(0));
});
table.write(lines);
resultOfChild({});
