import { copying, leavingOff } from "./assumptions.ts";

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /^\p{L}$/u.test(sign);
const isDigit = (sign: string | undefined): boolean => sign !== undefined && /^\d$/.test(sign);

/** Every difference costs that there is one at all (`align-serials.ts`); what is left off has a price of its own. */
function price(probability: number, opening: number): number {
  return Math.max(0, -Math.log(probability) - opening);
}

function runCost(
  run: readonly string[],
  next: string | undefined,
  isStart: boolean,
  opening: number,
): number {
  if (isStart && run.every((sign) => sign === "0")) return price(leavingOff.leadingZeros, opening);
  const isAffix = run.length <= leavingOff.mostLetters && run.every(isLetter) && isDigit(next);
  if (isAffix) return price(leavingOff.letters, opening);
  return price(leavingOff.end * leavingOff.perSign ** run.length, opening);
}

/** By how many signs are left off at the start: cost in nats; 0 signs cost nothing. */
export function startCosts(signs: readonly string[], opening: number): Float64Array {
  const costs = new Float64Array(signs.length + 1);
  for (let count = 1; count <= signs.length; count += 1) {
    costs[count] = runCost(signs.slice(0, count), signs[count], true, opening);
  }
  return costs;
}

/** By how many signs are kept, the rest left off at the end: cost in nats. */
export function endCosts(signs: readonly string[], opening: number): Float64Array {
  const costs = new Float64Array(signs.length + 1);
  for (let kept = 0; kept < signs.length; kept += 1) {
    costs[kept] = runCost(signs.slice(kept), signs[kept - 1], false, opening);
  }
  return costs;
}

/** Cost in nats of each sign that the other lacks; `each` is what every difference costs. */
export function gapCosts(signs: readonly string[], each: number, opening: number): Float64Array {
  const usual = -Math.log(copying.oneMoreOrLess) + each;
  return Float64Array.from(signs, (sign, at) => {
    if (sign === "*") return 0;
    const [before, after] = [signs[at - 1], signs[at + 1]];
    const isDoubled = sign === before || sign === after;
    if (isDoubled) return usual - Math.log(copying.doubledTimes);
    const isInner = isLetter(sign) && isDigit(before) && isDigit(after);
    return isInner ? Math.min(usual, price(leavingOff.innerLetter, opening)) : usual;
  });
}
