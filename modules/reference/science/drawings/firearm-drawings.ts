import type { FirearmType } from "#reference/contract";
import type { Drawing } from "./drawing.ts";
import { assaultRifle } from "./firearms/assault-rifle.ts";
import { blankPistol } from "./firearms/blank-pistol.ts";
import { derringer } from "./firearms/derringer.ts";
import { launcher } from "./firearms/launcher.ts";
import { machineGun } from "./firearms/machine-gun.ts";
import { machinePistol } from "./firearms/machine-pistol.ts";
import { other } from "./firearms/other.ts";
import { pistol } from "./firearms/pistol.ts";
import { revolver } from "./firearms/revolver.ts";
import { rifle } from "./firearms/rifle.ts";
import { shotgun } from "./firearms/shotgun.ts";
import { smg } from "./firearms/smg.ts";

/** One drawing per type, all seen from the right with the muzzle to the right, to no common scale. */
export const firearmDrawings: Readonly<Record<FirearmType, Drawing>> = {
  pistol,
  revolver,
  derringer,
  machine_pistol: machinePistol,
  smg,
  rifle,
  assault_rifle: assaultRifle,
  machine_gun: machineGun,
  shotgun,
  launcher,
  blank_pistol: blankPistol,
  other,
};
