import type { DescriptionField, FieldValue as Value } from "#reference/contract";
import { Code } from "#ui";
import { useCodeWords } from "./code-words.ts";

/** A value of a field in the reader's words; names and calibres isolated so that nothing flips. */
export function FieldValue({ field, value }: { field: DescriptionField; value: Value }) {
  const words = useCodeWords();
  const text = words.value(field, value);
  return words.isCode(field) ? <Code>{text}</Code> : text;
}
