/** Stops the servers that were started; on servers that were given, what is left of the run is removed. */
export default async function globalTeardown() {
  await globalThis.ententeTestStack?.stop();
}
