import { type Drawing, layer } from "../../../science/drawings/drawing.ts";
import { circle, line, ruling, shape } from "../../../science/drawings/path.ts";
import { type Picture, picture } from "./picture.ts";

/** A cartridge standing at this place, drawn at this height. */
function cartridge(x: number, y: number, high: number): string {
  const wide = high * 0.34;
  const [left, right] = [x - wide / 2, x + wide / 2];
  return shape(
    `${left},${y + high} ${left},${y + high * 0.42} ${x - wide * 0.4},${y + high * 0.2},${wide * 0.3} ${x},${y},${wide * 0.3} ${x + wide * 0.4},${y + high * 0.2},${wide * 0.3} ${right},${y + high * 0.42} ${right},${y + high}`,
  );
}

function cartridges(count: number, columns: number, high: number): Drawing {
  const rows = Math.ceil(count / columns);
  const stepX = Math.max(high * 0.46, Math.min(34, 200 / columns));
  const stepY = high * 1.12;
  const left = 120 - ((Math.min(count, columns) - 1) * stepX) / 2;
  const top = 70 - (rows * stepY) / 2;
  const places = Array.from({ length: count }, (_, at) => ({
    x: left + (at % columns) * stepX,
    y: top + Math.floor(at / columns) * stepY,
  }));
  return [layer("tonedPart", ...places.map(({ x, y }) => cartridge(x, y, high)))];
}

/** As many cartridges as it holds. */
export const roundsPictures: Readonly<Record<string, Picture>> = {
  one: picture(...cartridges(1, 1, 90)),
  two: picture(...cartridges(2, 2, 84)),
  three_to_five: picture(...cartridges(5, 5, 70)),
  six: picture(
    layer("body", circle(120, 70, 62)),
    layer(
      "tonedPart",
      ...Array.from({ length: 6 }, (_, at) => {
        const turn = (at * Math.PI) / 3 - Math.PI / 2;
        return circle(120 + 38 * Math.cos(turn), 70 + 38 * Math.sin(turn), 15);
      }),
    ),
    layer("part", circle(120, 70, 8)),
  ),
  seven_to_nine: picture(...cartridges(8, 8, 52)),
  to_15: picture(...cartridges(13, 7, 46)),
  to_20: picture(...cartridges(18, 9, 42)),
  to_40: picture(...cartridges(30, 10, 36)),
  more: picture(...cartridges(42, 14, 28)),
};

/** Two hundred units are sixty centimetres. */
const unitsPerCentimetre = 200 / 60;

/** A barrel laid on a ruler of sixty centimetres, a mark every five. */
function onRuler(from: number, to: number): Picture {
  const start = 20;
  const end = start + to * unitsPerCentimetre;
  return picture(
    layer("body", shape("12,84,3 228,84,3 228,120,3 12,120,3")),
    layer("hair", ruling("20,84 20,94", 13, `${5 * unitsPerCentimetre},0`)),
    layer("detail", ruling("20,84 20,102", 7, `${10 * unitsPerCentimetre},0`)),
    layer("furniture", shape(`${start},58,2 ${end},58,2 ${end},72,2 ${start},72,2`)),
    layer(
      "motion",
      line(`${start},46 ${start},80`),
      line(`${end},46 ${end},80`),
      line(`${start + from * unitsPerCentimetre},50 ${end},50`),
    ),
  );
}

export const barrelLengthPictures: Readonly<Record<string, Picture>> = {
  to_7: onRuler(0, 7),
  to_10: onRuler(7, 10),
  to_12: onRuler(10, 12.5),
  to_16: onRuler(12.5, 16),
  to_25: onRuler(16, 25),
  to_40: onRuler(25, 40),
  to_55: onRuler(40, 55),
  longer: onRuler(55, 61),
};
