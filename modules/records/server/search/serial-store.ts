import type { ReadRows } from "#platform/database";
import type { PlannedStep, StoredSerial } from "#records/science";
import type { StoredRecord } from "../tables.ts";
import { statementOf } from "./step-statement.ts";

/** Whose a record is of which its reader learns no more than whom to ask. */
export interface PointedOwner {
  readonly ownerMember: string;
  readonly ownerAgency: string;
}

/** A serial as it was found. */
export interface FoundSerial extends StoredSerial {
  /** Given where its owner says only whom to ask. */
  readonly pointsTo?: PointedOwner;
}

type GunColumns = Record<"make" | "model" | "calibre" | "type" | "country", string | null>;
type OwnerColumns = Record<keyof PointedOwner, string | null>;

/** A row as the columns of a step give it. */
export type SerialRow = GunColumns &
  OwnerColumns &
  Required<Pick<FoundSerial, "record" | "norm" | "isOwn">>;

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
    const rows = await read<SerialRow>(statementOf(steps, await hasFindWithin));
    return rows.map(foundOf);
  };
  return {
    readSteps,
    readStepsInTime: (read, steps) => inTime(read, () => readSteps(read, steps)),
  };
}

async function readHasFindWithin(read: ReadRows): Promise<boolean> {
  const text =
    "select has_function_privilege(to_regprocedure('records.find_within(text, integer)'), 'execute') as made";
  const [row] = await read<{ made: boolean | null }>({ text, values: [] });
  return row?.made === true;
}

export function foundOf({
  record,
  norm,
  isOwn,
  ownerMember,
  ownerAgency,
  ...gun
}: SerialRow): FoundSerial {
  const found = { record, norm, isOwn, gun: withoutNull(gun) };
  if (ownerMember === null || ownerAgency === null) return found;
  return { ...found, pointsTo: { ownerMember, ownerAgency } };
}

/** Written out, as a list of a hundred thousand numbers comes through here. */
function withoutNull({ make, model, calibre, type, country }: GunColumns): StoredSerial["gun"] {
  const gun: { -readonly [Field in keyof StoredSerial["gun"]]: StoredSerial["gun"][Field] } = {};
  if (make !== null) gun.make = make;
  if (model !== null) gun.model = model;
  if (calibre !== null) gun.calibre = calibre;
  if (type !== null) gun.type = type;
  if (country !== null) gun.country = country;
  return gun;
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

/** The records, read again under row security, which says which of them their reader may open. */
export async function readFound(
  read: ReadRows,
  records: readonly string[],
): Promise<Map<string, StoredRecord>> {
  if (records.length === 0) return new Map();
  const text = "select * from records.record where id = any($1::uuid[])";
  const rows = await read<StoredRecord>({ name: "records_found", text, values: [records] });
  return new Map(rows.map((row) => [row.id, row]));
}
