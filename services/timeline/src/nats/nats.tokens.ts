export const NATS = Symbol('NATS');
