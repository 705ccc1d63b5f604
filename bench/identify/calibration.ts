/** A forecast and whether it came true. */
export interface Forecast {
  probability: number;
  hit: boolean;
}

export interface CalibrationBin {
  from: number;
  count: number;
  meanProbability: number;
  hitRate: number;
}

const bins = 10;

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean forecast against hit rate in ten equal bins. */
export function reliability(forecasts: readonly Forecast[]): CalibrationBin[] {
  return Array.from({ length: bins }, (_, at) => {
    const inside = forecasts.filter(
      ({ probability }) => Math.min(bins - 1, Math.floor(probability * bins)) === at,
    );
    return {
      from: at / bins,
      count: inside.length,
      meanProbability: mean(inside.map(({ probability }) => probability)),
      hitRate: mean(inside.map(({ hit }) => (hit ? 1 : 0))),
    };
  });
}

/** Expected calibration error: mean distance between forecast and hit rate, weighted by bin. */
export function calibrationError(forecasts: readonly Forecast[]): number {
  return reliability(forecasts).reduce(
    (sum, { count, meanProbability, hitRate }) =>
      sum + (count / Math.max(1, forecasts.length)) * Math.abs(meanProbability - hitRate),
    0,
  );
}
