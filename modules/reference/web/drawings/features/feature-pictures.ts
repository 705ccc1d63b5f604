import type { Feature } from "#reference/contract";
import { barrelLengthPictures, roundsPictures } from "./count-pictures.ts";
import { holdPictures } from "./hold-pictures.ts";
import {
  barrelsPictures,
  borePictures,
  boreWidthPictures,
  muzzlePictures,
} from "./muzzle-pictures.ts";
import { openingPictures } from "./opening-pictures.ts";
import {
  gripPictures,
  hammerPictures,
  legsPictures,
  magazinePictures,
  selectorPictures,
} from "./part-pictures.ts";
import type { Picture } from "./picture.ts";
import { scriptPictures } from "./script-pictures.ts";

/** A picture for each answer to each feature. */
export const featurePictures: Readonly<Record<Feature, Readonly<Record<string, Picture>>>> = {
  hold: holdPictures,
  opening: openingPictures,
  grip: gripPictures,
  magazine: magazinePictures,
  barrels: barrelsPictures,
  hammer: hammerPictures,
  selector: selectorPictures,
  bore: borePictures,
  bore_width: boreWidthPictures,
  rounds: roundsPictures,
  barrel_length: barrelLengthPictures,
  script: scriptPictures,
  legs: legsPictures,
  muzzle: muzzlePictures,
};
