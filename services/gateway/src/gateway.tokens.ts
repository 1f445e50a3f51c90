export const OWNERS = Symbol('owners');
export const GATEWAY_CONFIG = Symbol('gateway config');
export const VERSION = '0.1.0';
