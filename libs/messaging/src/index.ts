export { NatsConnectError } from './link/link.errors.js';
export { NatsLink } from './link/nats-link.js';
export { connectNats, type ConnectOptions } from './link/connect-nats.js';
export { serversOf, type NatsAuth } from './link/nats-url.js';
export {
  provision,
  provisionConsumer,
  provisionStream,
  type ConsumerSpec,
  type StreamSpec,
} from './provisioning/provision.js';
export { MissingStreamError, ProvisioningError, type ConfigDifference } from './provisioning/provisioning.errors.js';
export { ALERTS_STREAM, EVENTS_STREAM, INBOX_STREAM, RELATIONS_STREAM } from './provisioning/stream-specs.js';
export { PublishError, type PublishFault } from './publish/publish.errors.js';
export { PublishWindow } from './publish/publish-window.js';
export { BatchWindow } from './publish/batch-window.js';
export { openOrderedPublisher } from './publish/open-ordered-publisher.js';
export type { OrderedPublisher, OutgoingMessage, WindowOptions } from './publish/ordered-publisher.js';
export { publishOnce } from './publish/publish-once.js';
export { holesFrom, lastMessage, messageAt, type StoredMessage, type StreamTail } from './publish/last-message.js';
export { consume, consumeBatches, type ConsumeEachOptions } from './consume/consume.js';
export { eraseMessage } from './consume/erase-message.js';
export { DurableConsumer, type ConsumeOptions } from './consume/durable-consumer.js';
export type { ReceivedMessage } from './consume/received-message.js';
export type { Settlement } from './consume/settlement.js';
export { listen, ring } from './doorbell/doorbell.js';
export { PRINCIPAL_HEADER, contextOf, headerOf, outgoingHeaders, type MessageContext } from './request/message-headers.js';
export { RequestRefused, RequestUnanswered } from './request/request.errors.js';
export { request, type RequestOptions } from './request/request.js';
export { RequestContext } from './request/request-context.js';
export { RequestServer, type RequestServerOptions } from './request/request-server.js';
export {
  CLOUD_EVENT_MEDIA_TYPE,
  FeedFormatError,
  cloudEventText,
  fromCloudEvent,
  toCloudEvent,
  withDataRef,
  type FeedCloudEvent,
  type FeedEvent,
} from './feed/cloud-event.js';
