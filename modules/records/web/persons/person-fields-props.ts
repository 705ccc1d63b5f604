import type { FormFault } from "#ui";
import type { WrittenPerson } from "./person-as-written.ts";

export interface PersonFieldsProps {
  /** Tells the fields of several forms on the page apart. */
  id: string;
  written: WrittenPerson;
  faults: readonly FormFault[];
  change: (changes: Partial<WrittenPerson>) => void;
}
