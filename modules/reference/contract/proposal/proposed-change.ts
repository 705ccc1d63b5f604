import * as z from "zod";
import { ArticleField, CalendarDate, EntryRef } from "../article/index.ts";
import { MarkField, MarkId, ProposedMark } from "../library/index.ts";

const Source = z.string().trim().min(1).max(400);
const Version = z.int().positive();

/** A new value of one field and where it can be read; null says that nothing is known any more. */
export const FieldChange = z.object({
  field: ArticleField,
  /** As the field of `Article`; a list as a whole. The same value with a new source confirms it. */
  value: z.unknown(),
  source: Source,
  date: CalendarDate.optional(),
});
export type FieldChange = z.infer<typeof FieldChange>;

const Changes = z.array(FieldChange).max(ArticleField.options.length);

/** Most entries one bulk edit may change. */
export const MOST_BULK_ENTRIES = 5000;

/** One entry and the version it was read in. */
const Standing = z.object({ ref: EntryRef, version: Version });

/** The same change of one field in many entries; lists gain or lose one item. */
export const BulkEdit = z.object({
  field: ArticleField,
  how: z.enum(["set", "add", "remove"]),
  value: z.unknown(),
  source: Source,
  date: CalendarDate.optional(),
});
export type BulkEdit = z.infer<typeof BulkEdit>;

const EntryEdit = z.object({
  kind: z.literal("edit"),
  ref: EntryRef,
  /** The version the author read: fields published otherwise since then are conflicts. */
  baseVersion: Version,
  changes: Changes.min(1),
});
const NewEntry = z.object({ kind: z.literal("new"), changes: Changes.min(3) });
/** The entry `ref` goes; its number leads to `into` from then on. */
const EntryMerge = z.object({ kind: z.literal("merge"), ref: EntryRef, into: EntryRef });
/** Part of an entry becomes an entry of its own, which says where it came from. */
const EntrySplit = z.object({
  kind: z.literal("split"),
  ref: EntryRef,
  baseVersion: Version,
  /** What changes in the entry itself. */
  changes: Changes,
  /** In what the new entry differs from it. */
  apart: Changes.min(1),
});
const EntriesEdit = z.object({
  kind: z.literal("bulk"),
  entries: z.array(Standing).min(1).max(MOST_BULK_ENTRIES),
  edit: BulkEdit,
});
/** Takes back what a published proposal did. */
const Undoing = z.object({ kind: z.literal("undo"), publication: z.uuid() });

/** A mark of the library as it should stand; `baseVersion` 0 is the seed's. The same again confirms it. */
const MarkEdit = z.object({
  kind: z.literal("mark"),
  mark: MarkId,
  baseVersion: z.int().nonnegative(),
  content: ProposedMark,
});
const NewMark = z.object({ kind: z.literal("new_mark"), content: ProposedMark });

/** What is proposed of the markings library. */
export const MarkChange = z.discriminatedUnion("kind", [MarkEdit, NewMark]);
export type MarkChange = z.infer<typeof MarkChange>;

/** What anyone may propose. */
export const OpenChange = z.discriminatedUnion("kind", [EntryEdit, NewEntry, MarkEdit, NewMark]);
export type OpenChange = z.infer<typeof OpenChange>;

/** What editors alone propose. */
export const EditorialChange = z.discriminatedUnion("kind", [
  EntryMerge,
  EntrySplit,
  EntriesEdit,
  Undoing,
]);
export type EditorialChange = z.infer<typeof EditorialChange>;

/** What a proposal does to the table once it is published. */
export const ProposedChange = z.discriminatedUnion("kind", [
  EntryEdit,
  NewEntry,
  EntryMerge,
  EntrySplit,
  EntriesEdit,
  Undoing,
  MarkEdit,
  NewMark,
]);
export type ProposedChange = z.infer<typeof ProposedChange>;

/** What is proposed of entries. */
export type EntryChange = Exclude<ProposedChange, MarkChange>;

export function isMarkChange(change: ProposedChange): change is MarkChange {
  return change.kind === "mark" || change.kind === "new_mark";
}

/** An entry or a mark of which fields were published otherwise meanwhile; no fields where it is gone. */
export const Conflict = z.object({
  ref: z.string(),
  fields: z.array(ArticleField),
  /** Of a mark; absent of an entry. */
  markFields: z.array(MarkField).optional(),
});
export type Conflict = z.infer<typeof Conflict>;
