import type { SerialEdit } from "#records/contract";
import { serialKeys } from "../keys/serial-keys.ts";
import { readPattern } from "../keys/serial-pattern.ts";
import { alignSerials } from "../model/align-serials.ts";
import { editScript } from "../model/edit-script.ts";

/**
 * Why a number matches a serial as its record states it: a record is found by one reading of an uncertain serial, and
 * what it leaves open has to be seen. `norm` is the reading, `stated` the serials of the record; undefined where none of
 * them reads so.
 */
export function explainAsStated(
  text: string,
  norm: string,
  stated: readonly string[],
): SerialEdit[] | undefined {
  const serial = stated.find((one) => serialKeys(one).some((keys) => keys.norm === norm));
  if (serial === undefined) return undefined;
  const [seen, recorded] = [readPattern(text), readPattern(serial)];
  return editScript(seen, recorded, alignSerials(seen, recorded));
}
