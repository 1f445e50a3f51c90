/** Says every so often how far the work is, at which rate, and how long it will take. @returns what stops it */
export function ticker({ label, total, done, also, everyMs, progress }) {
  const begin = Date.now();
  const timer = setInterval(() => {
    const count = done();
    const rate = (count / (Date.now() - begin)) * 1_000;
    const far = total === undefined ? `${count}` : `${count} of ${total} (${((count / total) * 100).toFixed(1)} %)`;
    const remaining = total === undefined || rate === 0 ? '' : `, about ${duration((total - count) / rate)} left`;
    progress(`${label}: ${far}, ${rate.toFixed(0)}/s${remaining}; ${also()}`);
  }, everyMs);
  return () => clearInterval(timer);
}

function duration(seconds) {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
