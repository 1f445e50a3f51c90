import { BaseRpcContext } from '@nestjs/microservices';
import type { Principal } from '@entente/contracts';
import type { Correlation } from '@entente/observability';
import type { MessageContext } from './message-headers.js';

/** What a Nest message handler gets by `@Ctx()`. */
export class RequestContext extends BaseRpcContext<[string, MessageContext]> {
  constructor(subject: string, context: MessageContext) {
    super([subject, context]);
  }

  /** Without prefix. */
  get subject(): string {
    return this.getArgByIndex(0) as string;
  }

  get correlation(): Correlation {
    return (this.getArgByIndex(1) as MessageContext).correlation;
  }

  /** Who asks; null when the message names nobody. */
  get principal(): Principal | null {
    return (this.getArgByIndex(1) as MessageContext).principal;
  }
}
