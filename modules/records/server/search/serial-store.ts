import type { ReadRows } from "#platform/database";
import type { PlannedStep, StoredSerial } from "#records/science";
import type { StoredRecord } from "../tables.ts";
import { statementOf } from "./step-statement.ts";

/** A serial as it was found. */
export interface FoundSerial extends StoredSerial {
  /** Its owner says only whom to ask. */
  readonly isPointer: boolean;
}

type GunColumns = Record<"make" | "model" | "calibre" | "type" | "country", string | null>;
type Row = GunColumns & Pick<FoundSerial, "record" | "norm" | "isPointer">;

/** Finds serials as the reader of a transaction may find them. */
export interface SerialReader {
  /** What the steps find. */
  readonly readSteps: (read: ReadRows, steps: readonly PlannedStep[]) => Promise<FoundSerial[]>;
  /** The same within a set time; undefined where it was not enough. */
  readonly readStepsInTime: (
    read: ReadRows,
    steps: readonly PlannedStep[],
  ) => Promise<FoundSerial[] | undefined>;
}

/** A reader for one database; asks it once whether it has what seeks runs within serials. */
export function createSerialReader(): SerialReader {
  let hasFindWithin: Promise<boolean> | undefined;
  const readSteps: SerialReader["readSteps"] = async (read, steps) => {
    hasFindWithin ??= readHasFindWithin(read);
    const rows = await read<Row>(statementOf(steps, await hasFindWithin));
    return rows.map(({ record, norm, isPointer, ...gun }) => ({
      record,
      norm,
      isPointer,
      gun: withoutNull(gun),
    }));
  };
  return {
    readSteps,
    readStepsInTime: (read, steps) => inTime(read, () => readSteps(read, steps)),
  };
}

async function readHasFindWithin(read: ReadRows): Promise<boolean> {
  const text = "select to_regprocedure('records.find_within(text, integer)') is not null as made";
  const [row] = await read<{ made: boolean }>({ text, values: [] });
  return row?.made === true;
}

function withoutNull(gun: GunColumns): StoredSerial["gun"] {
  return Object.fromEntries(Object.entries(gun).filter(([, value]) => value !== null));
}

/** Milliseconds for steps that may have to read many rows. */
const patience = 1500;
const timedOut = "57014";

async function inTime<Result>(
  read: ReadRows,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  await read({ text: "savepoint in_time", values: [] });
  await read({ text: `set local statement_timeout = ${patience}`, values: [] });
  try {
    const result = await work();
    await read({ text: "set local statement_timeout = 0", values: [] });
    return result;
  } catch (error) {
    if ((error as { code?: string }).code !== timedOut) throw error;
    await read({ text: "rollback to savepoint in_time", values: [] });
    return undefined;
  }
}

/** A record that a search came upon: whose it is, and the record where its reader may open it. */
export interface FoundRecord {
  readonly found: Pick<StoredRecord, "id" | "owner_member" | "owner_agency">;
  readonly row: StoredRecord | undefined;
}

type RecordColumns = StoredRecord & {
  readonly found_id: string;
  readonly found_member: string;
  readonly found_agency: string;
};

/** Reads the records again under row security, which says which of them the reader may open. */
export async function readFound(
  read: ReadRows,
  records: readonly string[],
): Promise<Map<string, FoundRecord>> {
  const text = `select distinct on (s.record) s.record as found_id, s.owner_member as found_member,
    s.owner_agency as found_agency, r.*
    from records.serial s left join records.record r on r.id = s.record
    where s.record = any($1::uuid[]) order by s.record`;
  const rows = await read<RecordColumns>({ name: "records_found", text, values: [records] });
  return new Map(
    rows.map(({ found_id, found_member, found_agency, ...row }) => [
      found_id,
      {
        found: { id: found_id, owner_member: found_member, owner_agency: found_agency },
        row: row.id === null ? undefined : row,
      },
    ]),
  );
}
