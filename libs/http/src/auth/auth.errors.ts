/** Authentication can't be set up as configured: the service does not start. */
export class AuthSetupError extends Error {
  override readonly name = 'AuthSetupError';
}
