import type { Stroke } from "./lines-of.ts";

/** A picture in grey, 0 black to 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8ClampedArray;
}

type Random = () => number;

const side = 160;
const rim = 22;

/** Strokes in black on white, round brush; thickness in hundredths of the side. */
export function paint(strokes: readonly Stroke[], thickness: number): Picture {
  const grey = new Uint8ClampedArray(side * side).fill(255);
  const scale = (side - 2 * rim) / 100;
  const radius = Math.max(0.8, (thickness * scale) / 2);
  for (const stroke of strokes) {
    stroke.forEach(([x, y], at) => {
      const [u, v] = stroke[at + 1] ?? [x, y];
      const steps = Math.max(1, Math.ceil(Math.hypot(u - x, v - y)));
      for (let step = 0; step < steps; step += 1) {
        const share = step / steps;
        dab(grey, rim + (x + (u - x) * share) * scale, rim + (y + (v - y) * share) * scale, radius);
      }
    });
  }
  return { width: side, height: side, grey };
}

function dab(grey: Uint8ClampedArray, x: number, y: number, radius: number): void {
  for (let row = Math.floor(y - radius); row <= y + radius; row += 1) {
    for (let column = Math.floor(x - radius); column <= x + radius; column += 1) {
      if (row < 0 || column < 0 || row >= side || column >= side) continue;
      if (Math.hypot(column - x, row - y) <= radius) grey[row * side + column] = 0;
    }
  }
}

/** The painting as a phone sees a stamped mark on metal. */
export function photograph(picture: Picture, hardness: number, random: Random): Picture {
  const { width, height } = picture;
  const soft = blur(picture, 1 + Math.round(random() * 2 * hardness));
  const base = 90 + random() * 110;
  const depth = (25 + random() * 60) / (0.6 + hardness);
  const [slopeX, slopeY] = [(random() - 0.5) * 110 * hardness, (random() - 0.5) * 110 * hardness];
  const shine = { x: random() * width, y: random() * height, size: 18 + random() * 40 };
  const worn = { x: random() * width, y: random() * height, size: 10 + random() * 16 * hardness };
  const grain = 4 + 8 * hardness * random();
  const brushed = random() * 8 * hardness;
  const grey = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    const line = (random() - 0.5) * brushed;
    for (let x = 0; x < width; x += 1) {
      const ink = 1 - (soft[y * width + x] ?? 255) / 255;
      const wear = Math.exp(-(((x - worn.x) ** 2 + (y - worn.y) ** 2) / worn.size ** 2));
      const light =
        50 * hardness * Math.exp(-(((x - shine.x) ** 2 + (y - shine.y) ** 2) / shine.size ** 2));
      const noise = (random() + random() + random() - 1.5) * grain;
      const ground = base + (slopeX * x) / width + (slopeY * y) / height + light + line;
      grey[y * width + x] = ground - depth * ink * (1 - 0.85 * wear) + noise;
    }
  }
  return { width, height, grey };
}

function blur({ width, height, grey }: Picture, radius: number): Float32Array {
  const across = slide(Float32Array.from(grey), width, height, radius, 1, width);
  return slide(across, height, width, radius, width, 1);
}

function slide(
  from: Float32Array,
  length: number,
  lines: number,
  radius: number,
  along: number,
  next: number,
) {
  const to = new Float32Array(from.length);
  for (let line = 0; line < lines; line += 1) {
    for (let at = 0; at < length; at += 1) {
      let [sum, count] = [0, 0];
      for (
        let near = Math.max(0, at - radius);
        near <= Math.min(length - 1, at + radius);
        near += 1
      ) {
        sum += from[line * next + near * along] ?? 0;
        count += 1;
      }
      to[line * next + at * along] = sum / count;
    }
  }
  return to;
}
