import { below, pick, type Random, seededRandom } from "../../find/random.ts";
import { clerkWrites } from "./clerk.ts";
import { drawMakers, type MadeModel, type Maker, type NumberFormat } from "./makers.ts";

/** One record of the invented world. */
export interface WorldRecord {
  id: number;
  /** As struck on the gun. */
  marking: string;
  /** As the clerk entered it. */
  written: string;
  make: string;
  model: string;
  calibre: string;
  type: string;
  country: string;
  year: number;
}

/** Guns that follow each other: a consignment has consecutive numbers, any other block jumps about. */
interface Block {
  maker: Maker;
  made: MadeModel;
  format: NumberFormat;
  lot: string;
  year: number;
  next: number;
  isConsignment: boolean;
  left: number;
}

const consignments = 0.2;
const arabicDigits = "٠١٢٣٤٥٦٧٨٩";
const yearLetters = "ZYXWVTRPNM";

function drawMaker(random: Random, makers: readonly Maker[]): Maker {
  const at = random();
  const found = makers.find(({ upTo }) => at < upTo) ?? makers.at(-1);
  if (found === undefined) throw new Error("no makers");
  return found;
}

function startBlock(random: Random, makers: readonly Maker[]): Block {
  const maker = drawMaker(random, makers);
  const format = pick(random, maker.formats);
  return {
    maker,
    format,
    made:
      maker.models[Math.floor(maker.models.length * random() ** 2)] ?? pick(random, maker.models),
    lot: pick(random, format.lots),
    year: 1946 + below(random, 78),
    next: Math.floor(10 ** 9 * random()),
    isConsignment: random() < consignments,
    left: 1 + below(random, 40),
  };
}

/** The number struck on a gun: lot letters, the year's letters, and the counter with its zeros. */
function strike({ format, lot, year }: Block, count: number): string {
  const digits = format.form.replace(/[^#]/g, "").length;
  const most = Math.max(2, Math.floor(10 ** digits * format.reach));
  let rest = String(count % most).padStart(digits, "0");
  let letters = lot;
  let years = year;
  return format.form.replace(/[#@y]/g, (sign) => {
    if (sign === "#") {
      const digit = rest.charAt(0);
      rest = rest.slice(1);
      return format.script === "arabic" ? arabicDigits.charAt(Number(digit)) : digit;
    }
    if (sign === "@") {
      const letter = letters.charAt(0);
      letters = letters.slice(1);
      return letter;
    }
    const letter = yearLetters.charAt(years % 10);
    years = Math.floor(years / 10);
    return letter;
  });
}

/** The records of a seed, the same each time; drawn one by one, so that ten million need no memory. */
export function* drawRecords(seed: number, size: number): Generator<WorldRecord> {
  const random = seededRandom(seed);
  const makers = drawMakers(random);
  let block = startBlock(random, makers);
  for (let id = 1; id <= size; id += 1) {
    if (block.left === 0) block = startBlock(random, makers);
    block.left -= 1;
    block.next += block.isConsignment ? 1 : 1 + below(random, 1_000_000_000);
    const marking = strike(block, block.next);
    const { maker, made, year } = block;
    const written = clerkWrites(random, marking);
    yield { id, marking, written, make: maker.name, ...made, country: maker.country, year };
  }
}
