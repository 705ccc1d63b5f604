import { type Description, EntryRef } from "#reference/contract";
import { articleRef } from "#reference/science";

/** The entry a description names, without the number of a variant; null where it names none, or something else. */
export function entryOf({ entryRef }: Pick<Description, "entryRef">): string | null {
  const { data } = EntryRef.safeParse(entryRef?.trim().toUpperCase());
  return data === undefined ? null : articleRef(data);
}
