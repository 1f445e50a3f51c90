import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Webhook } from 'standardwebhooks';
import type { WebhookAgents } from './webhook.agent.js';

export interface WebhookMessage {
  readonly url: string;
  readonly secret: string;
  /** Same for every attempt at the same alert and target, so that the receiver can drop repeats. */
  readonly id: string;
  readonly body: string;
}

/** `refused`: an answer other than 2xx. `failed`: no answer, or an address we don't connect to. */
export interface WebhookOutcome {
  readonly outcome: 'delivered' | 'refused' | 'failed';
  readonly status: number | null;
  readonly detail: string | null;
}

const KEPT_ANSWER = 500;

/** Sends one signed POST (Standard Webhooks). Redirects aren't followed: a 3xx is a refusal. Never throws for what the target does. */
export class WebhookSender {
  constructor(
    private readonly agents: WebhookAgents,
    private readonly timeoutMs: number,
  ) {}

  async send(message: WebhookMessage, now: Date): Promise<WebhookOutcome> {
    const signature = new Webhook(message.secret).sign(message.id, now, message.body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(message.body),
      'user-agent': 'Entente-Webhook/1',
      'webhook-id': message.id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': signature,
    };
    const url = new URL(message.url);
    const signal = AbortSignal.timeout(this.timeoutMs);
    try {
      return await this.post(url, { method: 'POST', agent: this.agents.for(url), headers, signal }, message.body);
    } catch (error) {
      return { outcome: 'failed', status: null, detail: signal.aborted ? 'no answer in time' : describe(error) };
    }
  }

  private post(url: URL, options: RequestOptions, body: string): Promise<WebhookOutcome> {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    return new Promise((resolve, reject) => {
      const request = send(url, options, (answer) => {
        readAnswer(answer).then(resolve, reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}

/** Reads as much of the answer as the ledger keeps, then hangs up. */
async function readAnswer(answer: IncomingMessage): Promise<WebhookOutcome> {
  const status = answer.statusCode ?? 0;
  let text = '';
  answer.setEncoding('utf8');
  for await (const chunk of answer) {
    text += String(chunk);
    if (text.length >= KEPT_ANSWER) break;
  }
  answer.destroy();
  if (status >= 200 && status < 300) return { outcome: 'delivered', status, detail: null };
  const redirect = status >= 300 && status < 400 ? 'redirects are not followed; ' : '';
  return { outcome: 'refused', status, detail: `${redirect}${text.slice(0, KEPT_ANSWER)}` };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
  return `${code}${error.message}`;
}
