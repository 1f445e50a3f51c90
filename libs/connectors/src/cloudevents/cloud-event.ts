/** A CloudEvent 1.0 with its data as JSON. Extension attributes stand beside the others. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  readonly time?: string;
  readonly datacontenttype?: string;
  readonly dataschema?: string;
  readonly data?: unknown;
  readonly [extension: string]: unknown;
}

export interface CloudEventError {
  /** JSON pointer into the event. */
  readonly pointer: string;
  readonly detail: string;
}

export type CloudEventReading = { readonly ok: true; readonly event: CloudEvent } | { readonly ok: false; readonly errors: readonly CloudEventError[] };
