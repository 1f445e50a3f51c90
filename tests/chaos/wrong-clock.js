// Loaded before a service (node --import): its wall clock is off by ENTENTE_TEST_CLOCK milliseconds, and by
// ENTENTE_TEST_CLOCK_THEN from SIGUSR2 on. The monotonic clock is left alone, as hosts leave it alone.
const Real = Date;
let off = Number(process.env.ENTENTE_TEST_CLOCK ?? 0);
if (process.env.ENTENTE_TEST_CLOCK_THEN !== undefined) {
  process.on('SIGUSR2', () => {
    off = Number(process.env.ENTENTE_TEST_CLOCK_THEN);
  });
}

globalThis.Date = new Proxy(Real, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [Real.now() + off] : given, made),
  apply: () => new Real(Real.now() + off).toString(),
  get: (target, name, receiver) => (name === 'now' ? () => Real.now() + off : Reflect.get(target, name, receiver)),
});
const origin = performance.timeOrigin;
Object.defineProperty(performance, 'timeOrigin', { get: () => origin + off });
