import { layer } from "../../../science/drawings/drawing.ts";
import { assaultRifle } from "../../../science/drawings/firearms/assault-rifle.ts";
import { machineGun } from "../../../science/drawings/firearms/machine-gun.ts";
import { pistol } from "../../../science/drawings/firearms/pistol.ts";
import { revolver } from "../../../science/drawings/firearms/revolver.ts";
import { rifle } from "../../../science/drawings/firearms/rifle.ts";
import { shotgun } from "../../../science/drawings/firearms/shotgun.ts";
import { arrow, circle, line, ruling, shape } from "../../../science/drawings/path.ts";
import { type Picture, picture, pointedOut } from "./picture.ts";

/** An oval that points a part out. */
function around(x: number, y: number, wide: number, high: number): string {
  const [l, r, t, b] = [x - wide, x + wide, y - high, y + high];
  const cut = Math.min(wide, high);
  return shape(`${l},${t},${cut} ${r},${t},${cut} ${r},${b},${cut} ${l},${b},${cut}`);
}

const whole: Picture["box"] = [0, 0, 480, 240];

/** Where the hand goes. */
export const gripPictures: Readonly<Record<string, Picture>> = {
  no_stock: pointedOut(pistol, whole, layer("motion", around(140, 152, 66, 70))),
  pistol_grip: pointedOut(assaultRifle, whole, layer("motion", around(160, 132, 30, 36))),
  one_piece: pointedOut(rifle, whole, layer("motion", around(96, 120, 88, 46))),
};

/** Where the cartridges are. */
export const magazinePictures: Readonly<Record<string, Picture>> = {
  in_grip: pointedOut(
    pistol,
    whole,
    layer("motion", arrow("126,236 136,190"), around(136, 170, 60, 52)),
  ),
  before_trigger: pointedOut(assaultRifle, whole, layer("motion", around(262, 158, 52, 60))),
  tube: pointedOut(shotgun, whole, layer("motion", around(346, 98, 104, 22))),
  cylinder: pointedOut(revolver, whole, layer("motion", around(213, 80, 44, 42))),
  belt: pointedOut(machineGun, whole, layer("motion", around(232, 108, 48, 60))),
  none_seen: pointedOut(rifle),
};

export const legsPictures: Readonly<Record<string, Picture>> = {
  yes: pointedOut(machineGun, whole, layer("motion", around(400, 146, 48, 56))),
  no: pointedOut(rifle),
};

const rear = [
  layer("body", shape("84,70 240,70 240,140 150,140 132,112,14 96,104,10 80,84,4")),
  layer("body", shape("72,70 66,44,4 74,28,6 240,28 240,70")),
  layer("hair", ruling("88,38 82,62", 9, "6,0")),
];

/** The rear of the gun, with the hammer and without. */
export const hammerPictures: Readonly<Record<string, Picture>> = {
  outside: picture(
    layer("part", shape("76,66 56,58,6 42,34,8 24,26,6 30,16,5 52,22,8 72,40,8 80,62,4")),
    ...rear,
    layer("motion", around(48, 40, 36, 34)),
  ),
  hidden: picture(...rear, layer("motion", around(60, 50, 22, 30))),
};

const plate = layer("body", shape("20,30,6 220,30,6 220,112,6 20,112,6"));
const lever = layer("part", circle(92, 74, 15), shape("98,66 160,44,5 166,54,5 106,82"));

/** Lever or button by the trigger, with its marked positions. */
export const selectorPictures: Readonly<Record<string, Picture>> = {
  none: picture(plate, layer("hair", line("30,96 210,96"))),
  two: picture(plate, lever, layer("tonedPart", circle(178, 44, 6), circle(182, 90, 6))),
  three: picture(
    plate,
    lever,
    layer("tonedPart", circle(178, 44, 6), circle(188, 70, 6), circle(178, 96, 6)),
  ),
};
