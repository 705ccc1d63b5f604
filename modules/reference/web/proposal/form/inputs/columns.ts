import {
  Action,
  type ArticleField,
  EntryKind,
  EntryLevel,
  FirearmType,
  FirmRole,
  LinkKind,
  MarkKind,
  MarkPart,
  OperatingSystem,
} from "#reference/contract";

/** How one value is written. `choice` takes its words from `reference.<words>.<code>`. */
export type Input =
  | { readonly kind: "text" | "prose" | "integer" | "number" | "date" | "country" | "language" }
  | { readonly kind: "tick" | "lines" | "kinds" | "places" | "place" | "written" | "differences" }
  | { readonly kind: "mark" }
  | { readonly kind: "partNumbers" }
  | { readonly kind: "choice"; readonly words: string; readonly options: readonly string[] };

/** One value of a row of a list. */
export interface Column {
  readonly name: string;
  readonly input: Input;
}

const text: Input = { kind: "text" };
const integer: Input = { kind: "integer" };
const date: Input = { kind: "date" };
const choice = (words: string, options: readonly string[]): Input => ({
  kind: "choice",
  words,
  options,
});

/** How fields of a single value, and lists of plain texts, are written. */
export const singleInputs = {
  make: text,
  makeCode: text,
  model: text,
  kind: choice("kind", EntryKind.options),
  level: choice("level", EntryLevel.options),
  type: choice("type", FirearmType.options),
  action: choice("action", Action.options),
  operatingSystem: choice("operatingSystem", OperatingSystem.options),
  country: { kind: "country" },
  capacityRounds: integer,
  barrelLengthMm: { kind: "number" },
  yearFrom: integer,
  yearTo: integer,
  alsoKnownAs: { kind: "lines" },
  productCodes: { kind: "lines" },
  calibres: { kind: "lines" },
} as const satisfies Partial<Record<ArticleField, Input>>;

/** The values of a row, for fields that are lists of several values each. */
export const rowColumns = {
  firms: [
    { name: "name", input: text },
    { name: "role", input: choice("firmRole", FirmRole.options) },
    { name: "country", input: { kind: "country" } },
    { name: "from", input: integer },
    { name: "to", input: integer },
  ],
  variants: [
    { name: "number", input: integer },
    { name: "name", input: text },
    { name: "calibres", input: { kind: "lines" } },
    { name: "capacityRounds", input: integer },
    { name: "barrelLengthMm", input: { kind: "number" } },
    { name: "yearFrom", input: integer },
    { name: "yearTo", input: integer },
  ],
  serialPractice: [
    { name: "places", input: { kind: "places" } },
    { name: "note", input: { kind: "written" } },
    { name: "from", input: integer },
    { name: "to", input: integer },
  ],
  markings: [
    { name: "kind", input: choice("markKind", MarkKind.options) },
    { name: "text", input: text },
    { name: "place", input: { kind: "place" } },
    { name: "mark", input: { kind: "mark" } },
  ],
  parts: [
    { name: "part", input: choice("part", MarkPart.options) },
    { name: "within", input: choice("part", MarkPart.options) },
    { name: "bears", input: { kind: "kinds" } },
    { name: "numbers", input: { kind: "partNumbers" } },
    { name: "isRegulated", input: { kind: "tick" } },
  ],
  legalClasses: [
    { name: "jurisdiction", input: text },
    { name: "class", input: text },
    { name: "variant", input: integer },
    { name: "from", input: date },
    { name: "to", input: date },
    { name: "source", input: text },
  ],
  links: [
    { name: "kind", input: choice("linkKind", LinkKind.options) },
    { name: "ref", input: text },
    { name: "difference", input: { kind: "differences" } },
    { name: "source", input: text },
  ],
  notes: [
    { name: "language", input: { kind: "language" } },
    { name: "text", input: { kind: "prose" } },
  ],
} as const satisfies Partial<Record<ArticleField, readonly Column[]>>;

export type RowField = keyof typeof rowColumns;

export function isRowField(field: ArticleField): field is RowField {
  return field in rowColumns;
}

/** The fields in the groups in which they are asked. */
export const fieldGroups: readonly {
  readonly id: string;
  readonly fields: readonly ArticleField[];
}[] = [
  { id: "names", fields: ["make", "makeCode", "model", "alsoKnownAs", "productCodes"] },
  { id: "class", fields: ["kind", "level", "type", "action", "operatingSystem"] },
  {
    id: "measures",
    fields: ["calibres", "capacityRounds", "barrelLengthMm", "country", "yearFrom", "yearTo"],
  },
  { id: "variants", fields: ["variants", "firms"] },
  { id: "marks", fields: ["serialPractice", "markings", "parts"] },
  { id: "around", fields: ["legalClasses", "links", "pictures", "notes"] },
];
