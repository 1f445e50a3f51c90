/** A row as it is printed. `baseline` names what was measured beside it, in the same run. */
export function row(name, value, unit, baseline = null, baselineValue = null) {
  const ratio = baselineValue ? rounded(value / baselineValue) : null;
  return { name, value: rounded(value), unit, baseline, baselineValue: baselineValue === null ? null : rounded(baselineValue), ratio };
}

export function median(values) {
  return quantile(values, 0.5);
}

export function quantile(values, share) {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function rounded(value) {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
