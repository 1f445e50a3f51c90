import { adapterOf } from '../adapters/adapter.js';
import { inputOfChild, resultOfChild } from '../child.js';

/** Makes a store's schema, in a process that ends with it. */
const { adapter, url } = inputOfChild();
await (await adapterOf(adapter)).prepare(url);
resultOfChild({});
