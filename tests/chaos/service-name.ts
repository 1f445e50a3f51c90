export type ServiceName = 'ingest' | 'timeline' | 'alerting' | 'gateway';
