/** What a row of the register was made to be: taken as it is, or with the fault it was given. */
export type RegisterKind =
  | "sound"
  | "uncertain_number"
  | "no_date"
  | "words_for_date"
  | "no_case"
  | "no_calibre"
  | "no_kind"
  | "second_entry"
  | "reference_repeated"
  | "on_record"
  | "on_record_changed"
  | "on_record_otherwise";

/** A row as a person reads it: the day counted from 1900 as workbooks do. */
export interface RegisterRow {
  readonly kind: RegisterKind;
  readonly cells: readonly (string | number)[];
}

export const registerHeading = [
  "N.º de registro",
  "Expediente",
  "Hecho denunciado",
  "Clase de arma",
  "Marca",
  "Modelo",
  "N.º de serie",
  "Calibre",
  "Fecha de sustracción",
  "Localidad",
  "Observaciones internas",
];

/** Shares of each fault in a thousand rows; the rest is sound. */
const faults: readonly (readonly [RegisterKind, number])[] = [
  ["uncertain_number", 50],
  ["no_date", 12],
  ["words_for_date", 10],
  ["no_case", 8],
  ["no_calibre", 5],
  ["no_kind", 4],
  ["second_entry", 15],
  ["reference_repeated", 2],
  ["on_record", 4],
  ["on_record_changed", 3],
  ["on_record_otherwise", 2],
];
const slots: readonly RegisterKind[] = faults.flatMap(([kind, share]) =>
  Array.from({ length: share }, () => kind),
);

const makes = ["ASTRA", "Llama", "Star", "Beretta", "GLOCK", "Walther", "CZ", "Taurus"];
const models = ["A-90", "Martial", "B", "92 FS", "17", "PPK", "75", "PT 92"];
const kinds = ["pistola", "revólver", "escopeta", "rifle"];
const calibres = ["9x19", ".38 Special", "12", "7.65 Browning", ".45 ACP"];
const towns = ["Algeciras", "Cádiz", "Málaga", "Sevilla", "Huelva", "Jaén"];

/** A row that repeats another repeats one so far before it, which is sound. */
const back = 500;

/** A national register of stolen firearms, of a multiple of a thousand rows, with the faults such registers have. */
export function makeNationalRegister(size: number): RegisterRow[] {
  return Array.from({ length: size }, (_, at) => {
    const kind = slots[(at % 1000) - back] ?? "sound";
    return { kind, cells: cellsOf(kind, at) };
  });
}

function cellsOf(kind: RegisterKind, at: number): (string | number)[] {
  const own = kind === "reference_repeated" ? at - back : at;
  const of = kind === "second_entry" ? at - back : at;
  return [
    kind === "on_record_otherwise" ? `NEW-${at}` : `REG-${own}`,
    kind === "no_case" ? "" : `EXP-${2005 + (at % 20)}-${at}`,
    "SUSTRACCION CON FUERZA",
    kind === "no_kind" ? "arma" : pick(kinds, of),
    pick(makes, of),
    kind === "on_record_changed" ? "corregido" : pick(models, of),
    numberOf(kind, of),
    kind === "no_calibre" ? "" : pick(calibres, of),
    dayOf(kind, of),
    pick(towns, of),
    at % 7 === 0 ? "ver ficha" : "",
  ];
}

function pick<T>(list: readonly T[], at: number): T {
  return list[((at * 2_654_435_761) % 4_294_967_296) % list.length] as T;
}

/** A number as its cell holds it, each another: those of digits alone are figures, as a workbook makes them. */
function numberOf(kind: RegisterKind, at: number): string | number {
  const digits = String((at * 7_654_321) % 99_999_989).padStart(8, "1");
  if (kind === "uncertain_number") return `T${digits.slice(0, 3)}[8B]${digits.slice(4, 7)}?`;
  return at % 4 === 0 ? Number(digits) : `T${digits}`;
}

/** Days since 1899-12-30. */
function dayOf(kind: RegisterKind, at: number): string | number {
  if (kind === "no_date") return "";
  return kind === "words_for_date" ? "marzo de 2019" : 39_000 + (at % 7000);
}
