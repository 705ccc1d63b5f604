import type { ColumnType, Generated } from "kysely";
import type { MarkStatement } from "#reference/contract";

/** The table of what was published of marks. */
export type MarkTables = {
  "reference.mark_version": {
    mark: string;
    version: number;
    /** Written as text and read parsed. */
    statement: ColumnType<MarkStatement, string, never>;
    batch: string;
    member: string;
    agency: string;
    reason: string;
    /** Written only where it is not as usual: listed, and as stated. */
    is_listed: Generated<boolean>;
    restores_seed: Generated<boolean>;
    verified_by: string[];
    made_at: Date;
  };
};
