import { adapterOf } from '../adapters/adapter.js';
import { inputOfChild } from '../child.js';
import { DeliveryFile } from './delivery-file.js';

/** Follows the log by the store's own way of reading it. Ends when it is killed. */
const { adapter, url, file, name } = inputOfChild();
const delivered = new DeliveryFile(file);
const store = await (await adapterOf(adapter)).open(url, { callers: 4 });
store.consume({ name, after: delivered.last?.[1] ?? '0' }, (number, position) => delivered.write([[number, position]]));
setInterval(() => undefined, 1_000);
