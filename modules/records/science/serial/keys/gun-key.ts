import { compactKey } from "#reference/science";
import type { StatedGun } from "../model/compare-guns.ts";

/** Between make and model; in neither, once they are folded. */
const between = "|";

/** What guns of one make and model are kept under; empty where either is not stated. */
export function gunKey({ make, model }: StatedGun): string {
  const [maker, made] = [compactKey(make ?? ""), compactKey(model ?? "")];
  return maker === "" || made === "" ? "" : `${maker}${between}${made}`;
}
