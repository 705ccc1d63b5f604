import { type Drawing, layer } from "../../../science/drawings/drawing.ts";
import { circle, hatch, line, shape } from "../../../science/drawings/path.ts";
import { type Picture, picture } from "./picture.ts";

/** A muzzle seen from the front: the ring of the barrel around its opening. */
function muzzle(x: number, y: number, radius: number, wall = 0.45): Drawing {
  return [
    layer("body", circle(x, y, radius * (1 + wall))),
    layer("body", circle(x, y, radius)),
    layer("shade", circle(x, y, radius)),
  ];
}

export const barrelsPictures: Readonly<Record<string, Picture>> = {
  one: picture(...muzzle(120, 70, 34)),
  side_by_side: picture(...muzzle(84, 70, 26, 0.38), ...muzzle(156, 70, 26, 0.38)),
  over_under: picture(...muzzle(120, 36, 23, 0.38), ...muzzle(120, 101, 23, 0.38)),
};

function grooves(x: number, y: number, from: number, to: number): string {
  return Array.from({ length: 6 }, (_, at) => {
    const turn = (at * Math.PI) / 3;
    const point = (radius: number, twist: number) =>
      `${x + radius * Math.cos(turn + twist)},${y + radius * Math.sin(turn + twist)}`;
    return line(`${point(from, 0)} ${point((from + to) / 2, 0.35)},8 ${point(to, 0.9)}`);
  }).join("");
}

export const borePictures: Readonly<Record<string, Picture>> = {
  rifled: picture(...muzzle(120, 70, 46, 0.3), layer("detail", grooves(120, 70, 45, 12))),
  smooth: picture(
    ...muzzle(120, 70, 46, 0.3),
    layer("hair", circle(120, 70, 30), circle(120, 70, 16)),
  ),
};

export const muzzlePictures: Readonly<Record<string, Picture>> = {
  open: picture(...muzzle(120, 70, 40)),
  blocked: picture(
    ...muzzle(120, 70, 40),
    layer("part", shape("84,58,4 156,58,4 156,82,4 84,82,4")),
    layer("hair", hatch(45, 5, "84,58,4 156,58,4 156,82,4 84,82,4")),
  ),
};

/** Something everyone knows, as wide as the opening, at the same scale. */
function finger(width: number): Drawing {
  const [left, right] = [178 - width / 2, 178 + width / 2];
  const tip = width / 2;
  return [
    layer("furniture", shape(`${left},140 ${left},26,${tip} ${right},26,${tip} ${right},140`)),
    layer(
      "part",
      shape(
        `${left + width * 0.2},32,${tip * 0.6} ${right - width * 0.2},32,${tip * 0.6} ${right - width * 0.22},52,4 ${left + width * 0.22},52,4`,
      ),
    ),
  ];
}

function pencil(width: number): Drawing {
  const [left, right] = [178 - width / 2, 178 + width / 2];
  return [
    layer("furniture", shape(`${left},140 ${left},52 178,18 ${right},52 ${right},140`)),
    layer(
      "detail",
      line(`${left + width / 3},54 ${left + width / 3},140`),
      line(`${right - width / 3},54 ${right - width / 3},140`),
    ),
  ];
}

function straw(width: number): Drawing {
  const [left, right] = [178 - width / 2, 178 + width / 2];
  return [
    layer("body", shape(`${left},140 ${left},20 ${right},20 ${right},140`)),
    layer("shade", shape(`${left},20 ${right},20 ${right},26 ${left},26`)),
  ];
}

/** Millimetres in the units of these drawings. */
const scale = 3.4;

function beside(mm: number, known: (width: number) => Drawing): Picture {
  return picture(...muzzle(84, 70, (mm / 2) * scale, 6 / mm), ...known(mm * scale));
}

export const boreWidthPictures: Readonly<Record<string, Picture>> = {
  straw: beside(5.6, straw),
  pencil: beside(7.8, pencil),
  little_finger: beside(9.2, finger),
  finger: beside(11.2, finger),
  thumb: beside(18, finger),
  wider: picture(...muzzle(92, 70, 56, 0.12), ...finger(40)),
};
