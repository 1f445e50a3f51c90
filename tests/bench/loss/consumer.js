import { existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { adapterOf } from '../adapters/adapter.js';
import { inputOfChild } from '../child.js';

/**
 * Follows the log and writes one line, "id position", for each event delivered. The file is its effect and its
 * checkpoint: after a kill it goes on behind the last whole line. Ends when it is killed.
 */
const { adapter, url, file, name } = inputOfChild();
let from = '0';
if (existsSync(file)) {
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  truncateSync(file, Buffer.byteLength(whole));
  from = whole.trimEnd().split('\n').at(-1)?.split(' ')[1] ?? '0';
}
const out = openSync(file, 'a');
const store = await (await adapterOf(adapter)).open(url, { callers: 4 });
// A store that keeps its consumers' checkpoints itself goes by the name, ours by the position.
store.consume(adapter === 'ours' ? from : name, (id, position) => {
  writeSync(out, `${id} ${position}\n`);
});
setInterval(() => undefined, 1_000);
