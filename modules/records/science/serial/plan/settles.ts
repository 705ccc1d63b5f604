import { compareGuns, type StatedGun } from "../model/compare-guns.ts";
import type { StoredSerial } from "../rank/ranked-record.ts";

/**
 * Whether what is on record says nothing against the gun that is asked about; what who asks has on record themselves says
 * nothing of what others have of the same gun.
 */
function agreesWith(gun: StatedGun, serial: StoredSerial): boolean {
  if (serial.isOwn === true) return false;
  return compareGuns(gun, serial.gun).every(({ agreement }) => agreement !== "contradicts");
}

/** Whether one of the serials is the very number, of a gun that nothing stated contradicts: no near one need be sought. */
export function settles(norm: string, gun: StatedGun, found: readonly StoredSerial[]): boolean {
  return found.some((serial) => serial.norm === norm && agreesWith(gun, serial));
}
