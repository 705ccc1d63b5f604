import { layer } from "../../../science/drawings/drawing.ts";
import { circle, line, shape } from "../../../science/drawings/path.ts";
import { type Picture, picture } from "./picture.ts";

const plate = layer("body", shape("14,24,6 226,24,6 226,116,6 14,116,6"));

function struck(...strokes: readonly string[]): Picture {
  return picture(plate, layer("detail", ...strokes));
}

/** Letters as they are struck, a few of each script. */
export const scriptPictures: Readonly<Record<string, Picture>> = {
  latin: struck(
    line("40,96 60,44 80,96"),
    line("47,78 73,78"),
    line("104,96 104,44 122,44,10 132,57,10 122,69 104,69"),
    line("122,69 136,70,10 136,96,12 122,96 104,96"),
    line("200,54 190,44,8 166,44,14 160,70,14 166,96,14 190,96,8 200,86"),
  ),
  cyrillic: struck(
    line("62,44 62,96"),
    line("38,44 62,70 86,44"),
    line("38,96 62,70 86,96"),
    line("108,106 108,92 146,92 146,106"),
    line("114,92 122,44 138,44 138,92"),
    line("200,96 200,44 178,44,12 168,58,12 178,72 200,72"),
    line("184,72 168,96"),
  ),
  east_asian: struck(
    line("40,54 86,54 86,80 40,80 40,54"),
    line("63,42 63,102"),
    line("104,48 150,48"),
    line("127,48 127,94"),
    line("100,94 154,94"),
    line("172,46 206,46"),
    line("174,70 204,70"),
    line("168,96 210,96"),
    line("189,46 189,96"),
  ),
  arabic: struck(
    line("206,50 206,84"),
    line("190,48 190,82,8 172,84,8 170,70"),
    line("156,66 152,84,10 122,86,12 112,70"),
    circle(134, 98, 2.5),
    line("98,62 84,58,8 76,72,8 92,80,6 60,92,12 40,78"),
    circle(70, 50, 2.5),
    circle(80, 48, 2.5),
  ),
  other: struck(
    line("44,50 44,88,6 82,88,6 82,50"),
    line("63,50 63,88"),
    line("104,94 118,94 118,86,10 104,72,14 112,46,16 140,46,16 148,72,14 134,86,10 134,94 148,94"),
    line("170,48 200,48 178,70 200,94 170,94"),
  ),
  no_words: struck(line("40,100 60,100"), line("180,40 200,40")),
};
