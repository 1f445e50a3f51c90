/**
 * What a test file opened and the test environment closes after the file's last hook, newest first
 * (tests/setup/environment.js runs it; a plain afterAll would run before the hooks of the spec itself).
 */
type Closer = () => Promise<void>;

const closersOfFile = Symbol.for('entente.testing.closers');

export function closeAfterFile(closer: Closer): void {
  const holder = globalThis as { [closersOfFile]?: Closer[] };
  const closers = holder[closersOfFile];
  if (closers === undefined) throw new Error('Run specs through "node tests/run.js": its jest.config.js brings the test environment that cleans up.');
  closers.push(closer);
}
