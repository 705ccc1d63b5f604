import type { Random } from "../find/random.ts";
import type { Stroke } from "./lines-of.ts";

/** A drawing of nothing: three to six bent lines at random. */
export function scribble(random: Random): Stroke[] {
  return Array.from({ length: 3 + Math.floor(random() * 4) }, () => {
    let [x, y] = [10 + random() * 80, 10 + random() * 80];
    let way = random() * 2 * Math.PI;
    return Array.from({ length: 8 + Math.floor(random() * 10) }, (): [number, number] => {
      way += (random() - 0.5) * 1.6;
      x = Math.min(100, Math.max(0, x + 7 * Math.cos(way)));
      y = Math.min(100, Math.max(0, y + 7 * Math.sin(way)));
      return [x, y];
    });
  });
}
