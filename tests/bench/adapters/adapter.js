/**
 * A store behind the benches' one door. Any store can be plugged in: a file here and a line below.
 *   prepare(url)                   makes the schema
 *   open(url, { callers })         → { append, consume, close }
 *   append({ stream, version, key, events })  version: events the stream has so far; resolves to 'ok' or 'conflict',
 *                                  rejects when the outcome is unknown
 *   consume(name, onEvent)         follows the whole log: onEvent(event id) in the order of delivery; → stop()
 */
export const adapters = {
  ours: () => import('./ours.adapter.js'),
  emmett: () => import('./emmett.adapter.js'),
  messagedb: () => import('./message-db.adapter.js'),
};

export async function adapterOf(name) {
  if (!Object.hasOwn(adapters, name)) throw new Error(`No adapter is called ${name}: ${Object.keys(adapters).join(', ')}.`);
  return adapters[name]();
}
