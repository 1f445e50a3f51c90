export { gatewayApp } from './gateway.app.js';
export { GatewayConfig } from './gateway.config.js';
