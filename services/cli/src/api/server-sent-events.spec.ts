import { describe, expect, it } from '@jest/globals';
import { readEvents, type ServerSentEvent } from './server-sent-events.js';

async function read(...chunks: string[]): Promise<ServerSentEvent[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
  const events: ServerSentEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

describe('readEvents', () => {
  it('joins chunks, passes heartbeats over and keeps ids', async () => {
    const events = await read('id: 1\nevent: al', 'ert\ndata: {"a":\ndata: 1}\n\n: heartbeat\n\n', 'data: x\r\n\r\nid: 9\n\n');
    expect(events).toEqual([
      { id: '1', event: 'alert', data: '{"a":\n1}' },
      { id: null, event: 'message', data: 'x' },
    ]);
  });
});
