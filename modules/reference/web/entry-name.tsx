import { type Entry, firearmName } from "#reference/contract";
import classes from "./entry-name.module.css";

/** Make and model as they stand on the gun, isolated in any direction of text. */
export function EntryName({ entry }: { entry: Pick<Entry, "make" | "model"> }) {
  return (
    <bdi dir="ltr" translate="no" className={classes.name}>
      {firearmName(entry)}
    </bdi>
  );
}
