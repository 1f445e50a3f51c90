import type { Problem } from '@entente/contracts';
import { ApiError, UnreachableError } from './api-error.js';
import { readEvents, type ServerSentEvent } from './server-sent-events.js';

export interface ApiClientOptions {
  /** Address of the gateway, without a trailing slash. */
  readonly url: string;
  readonly token: string | null;
}

interface RequestOptions {
  readonly body?: unknown;
  /** A body that is sent as it is. */
  readonly raw?: Blob;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** Speaks to the gateway. Every failure is an ApiError with the service's own problem, or an UnreachableError. */
export class ApiClient {
  constructor(private readonly options: ApiClientOptions) {}

  get url(): string {
    return this.options.url;
  }

  async get<T>(path: string, query: Record<string, string | undefined> = {}): Promise<T> {
    return this.json<T>('GET', withQuery(path, query), {});
  }

  async send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    return this.json<T>(method, path, { ...(body === undefined ? {} : { body }), headers });
  }

  /** Sends a file as it is; it is streamed from where it lies. */
  async upload<T>(path: string, file: Blob): Promise<T> {
    const response = await this.request('POST', path, { raw: file, headers: { 'content-type': 'application/octet-stream' } });
    return (await response.json()) as T;
  }

  /** Reads a text/event-stream until it ends or the signal fires. */
  async *events(path: string, headers: Record<string, string>, signal: AbortSignal): AsyncGenerator<ServerSentEvent> {
    const response = await this.request('GET', path, { headers: { accept: 'text/event-stream', ...headers }, signal });
    if (response.body !== null) yield* readEvents(response.body);
  }

  /** The raw answer, for downloads. */
  async request(method: string, path: string, { body, raw, headers = {}, signal }: RequestOptions): Promise<Response> {
    const { url, token } = this.options;
    const init: RequestInit = {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(raw === undefined ? {} : { body: raw }),
      ...(signal === undefined ? {} : { signal }),
    };
    const response = await fetch(url + path, init).catch((error: unknown) => {
      if (signal?.aborted === true) throw error;
      throw new UnreachableError(url, error);
    });
    if (!response.ok) throw new ApiError(response.status, await readProblem(response));
    return response;
  }

  private async json<T>(method: string, path: string, options: RequestOptions): Promise<T> {
    const response = await this.request(method, path, options);
    const text = await response.text();
    return (text === '' ? null : JSON.parse(text)) as T;
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Problem;
  } catch {
    const detail = `The server answered ${response.status} without an explanation: ${text.slice(0, 200)}`;
    return { type: 'about:blank', title: response.statusText, status: response.status, detail };
  }
}

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
