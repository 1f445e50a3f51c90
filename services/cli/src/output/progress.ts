/** What every long operation tells of itself. */
export interface Progress {
  readonly state: string;
  readonly done: number | string;
  readonly total: number | string | null;
  readonly percent?: number | null;
  readonly rate?: number | null;
  readonly etaSeconds?: number | null;
}

/** `running  42 %  4200/10000  8500/s  0:12 left` */
export function progressLine(progress: Progress): string {
  const { state, done, total, percent, rate, etaSeconds } = progress;
  const parts = [state === 'queued' ? 'waiting to begin' : state];
  if (typeof percent === 'number') parts.push(`${Math.floor(percent)} %`);
  parts.push(total === null ? String(done) : `${done}/${total}`);
  if (typeof rate === 'number') parts.push(`${Math.round(rate)}/s`);
  if (typeof etaSeconds === 'number') parts.push(`${clock(etaSeconds)} left`);
  return parts.join('  ');
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
