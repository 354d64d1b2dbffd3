/**
 * The value below which a share of the samples lies, from 0 (the least) to 1 (the most); between two samples it is
 * taken in proportion. NaN where there are none.
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The sample in the middle. NaN where there are none. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}
