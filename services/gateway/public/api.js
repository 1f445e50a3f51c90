// The gateway, with the token this tab was given, if any.
const KEY = 'entente-token';

export class Refused extends Error {
  constructor(status, problem) {
    const fields = (problem.errors ?? []).map(({ pointer, detail }) => `${pointer || 'body'}: ${detail}`);
    super([problem.detail ?? problem.title ?? `HTTP ${status}`, ...fields].join('\n'));
    this.status = status;
  }
}

export function signIn(token) {
  sessionStorage.setItem(KEY, token);
}

export async function request(path, options = {}) {
  const token = sessionStorage.getItem(KEY);
  const headers = { accept: 'application/json', ...options.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(path, { ...options, headers });
  if (!response.ok) throw new Refused(response.status, await response.json().catch(() => ({})));
  return response;
}

export const getJson = async (path) => (await request(path)).json();

/** Server-sent events by fetch, since EventSource can't carry a token. Reconnects behind the last event until stopped. */
export async function follow(path, { signal, onEvent, onState }) {
  let last = null;
  while (!signal.aborted) {
    try {
      const response = await request(path, { signal, headers: { accept: 'text/event-stream', ...(last ? { 'last-event-id': last } : {}) } });
      onState('live');
      for await (const event of frames(response.body)) {
        last = event.id ?? last;
        onEvent(event);
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof Refused && error.status === 410) last = null;
      else if (error instanceof Refused && error.status < 500) throw error;
    }
    onState('away');
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

async function* frames(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const field = (name) => block.split('\n').find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1).trim();
      if (field('data') !== undefined) yield { id: field('id'), event: field('event') ?? 'message', data: JSON.parse(field('data')) };
    }
  }
}
