/** The processes of a run that can be struck; `-2`: a second replica, which the gateway doesn't know. */
export type ServiceName = Owner | `${Owner}-2` | 'gateway';

type Owner = (typeof OWNERS)[number];

/** The services that have servers of their own to reach, and more than one replica. */
export const OWNERS = ['ingest', 'timeline', 'alerting'] as const;
