import type { Entry } from "#reference/contract";

/** Make and model as they stand on the gun, isolated in any direction of text. */
export function EntryName({ entry }: { entry: Pick<Entry, "make" | "model"> }) {
  return (
    <bdi dir="ltr" translate="no">
      {entry.make} {entry.model}
    </bdi>
  );
}
