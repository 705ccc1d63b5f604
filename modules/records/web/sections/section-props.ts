import type { RecordContent } from "#records/contract";

/** What the fields of one part show and change: the whole record, so that parts can depend on each other. */
export interface SectionProps {
  readonly content: RecordContent;
  readonly onChange: (content: RecordContent) => void;
}

/** What is written in a field; nothing where it is empty. */
export function textOf(text: string): string | undefined {
  return text === "" ? undefined : text;
}
