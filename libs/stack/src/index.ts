export { DEFAULT_PORTS, freePort } from './ports/free-port.js';
export { createDatabase, databaseUrlOf, dropDatabase, ensureDatabase, type DatabaseRequest, type OwnDatabase } from './postgres/create-database.js';
export { type PostgresStop } from './postgres/postgres-server.js';
export { natsConnectionOptions, type NatsConnectionOptions } from './nats/given-nats.js';
export { type NatsStop } from './nats/nats-server.js';
export { checkoutRoot, stateDirectory } from './state/state-directory.js';
export { startStack, type StackOptions } from './stack/start-stack.js';
export { type Stack } from './stack/stack.js';
export { GivenServerError, MissingProgramError, NotOursError, ServerStartError, StackError, StackRunningError } from './stack/stack.errors.js';
