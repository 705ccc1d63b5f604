/** Natural logarithm of the gamma function for positive numbers: Stirling's series after raising the argument. */
export function logGamma(value: number): number {
  let raised = value;
  let shift = 0;
  while (raised < 8) {
    shift += Math.log(raised);
    raised += 1;
  }
  const inverse = 1 / (raised * raised);
  const series = (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / raised;
  return (raised - 0.5) * Math.log(raised) - raised + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
