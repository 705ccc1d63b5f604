import { layer } from "../../../science/drawings/drawing.ts";
import { assaultRifle } from "../../../science/drawings/firearms/assault-rifle.ts";
import { launcher } from "../../../science/drawings/firearms/launcher.ts";
import { arrow, circle } from "../../../science/drawings/path.ts";
import { boltAction } from "../actions/bolt-action.ts";
import { breakAction } from "../actions/break-action.ts";
import { leverAction } from "../actions/lever-action.ts";
import { pumpAction } from "../actions/pump-action.ts";
import { revolvingCylinder } from "../actions/revolving-cylinder.ts";
import { semiAutomatic } from "../actions/semi-automatic.ts";
import { type Picture, picture, pointedOut } from "./picture.ts";

/** What is moved to load it. The drawings of actions serve where there is one. */
export const openingPictures: Readonly<Record<string, Picture>> = {
  slide: picture(...semiAutomatic),
  cylinder: picture(...revolvingCylinder),
  side_handle: pointedOut(
    assaultRifle,
    [120, 30, 240, 140],
    layer("motion", arrow("300,60 240,60"), circle(233, 82, 11)),
  ),
  bolt_handle: picture(...boltAction),
  pump: picture(...pumpAction),
  lever: picture(...leverAction),
  breaks_open: picture(...breakAction),
  none: pointedOut(launcher),
};
