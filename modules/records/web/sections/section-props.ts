import type { RecordContent, RecordView } from "#records/contract";
import type { FormFault } from "#ui";

/** What the fields of one part show and change: the whole record, so that parts can depend on each other. */
export interface SectionProps {
  readonly content: RecordContent;
  /** As it was read. */
  readonly record: RecordView;
  /** What is wrong with what is written, found when it was to be saved. */
  readonly faults: readonly FormFault[];
  /** Serials as they were read a second time, in their order. */
  readonly again: readonly string[];
  readonly onAgain: (again: readonly string[]) => void;
  readonly onChange: (content: RecordContent) => void;
}

/** What is written in a field; nothing where it is empty. */
export function textOf(text: string): string | undefined {
  return text === "" ? undefined : text;
}
