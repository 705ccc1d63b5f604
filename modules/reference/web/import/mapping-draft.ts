import {
  CodedTarget,
  type ColumnMapping,
  type ImportDetail,
  ImportMapping,
  ImportSource,
  type ImportTarget,
  LegalTarget,
} from "#reference/contract";

/** What an editor is about to say of a table. */
export interface MappingDraft {
  readonly source: Readonly<Record<keyof ImportSource, string>>;
  readonly mapping: ImportMapping;
}

export function draftOf({ proposedSource, mapping }: ImportDetail): MappingDraft {
  const { table = "", title = "", licence = "", date = "", url = "" } = proposedSource;
  return { source: { table, title, licence, date, url }, mapping };
}

/** What is wrong with a draft, by field; or what is sent. */
export type CheckedDraft =
  | { readonly wrong: readonly (keyof ImportSource | "columns")[] }
  | { readonly body: { source: ImportSource; mapping: ImportMapping } };

export function checkDraft({ source, mapping }: MappingDraft): CheckedDraft {
  const stated = Object.entries(source).flatMap(([field, text]) =>
    text.trim() === "" ? [] : [[field, text.trim()] as const],
  );
  const checked = ImportSource.safeParse(Object.fromEntries(stated));
  const fields = checked.success
    ? []
    : checked.error.issues.map(({ path }) => path[0] as keyof ImportSource);
  const wrong = [...new Set([...fields, ...(isNamed(mapping) ? [] : (["columns"] as const))])];
  if (!checked.success || wrong.length > 0) return { wrong };
  return { body: { source: checked.data, mapping: ImportMapping.parse(mapping) } };
}

function isNamed({ columns, makeFromManufacturer }: ImportMapping): boolean {
  const has = (target: ImportTarget) => columns.some((column) => column.target === target);
  return has("model") && (has("make") || (makeFromManufacturer && has("manufacturer")));
}

/** The mapping with another meaning of one column. */
export function mapColumn(
  mapping: ImportMapping,
  at: number,
  changes: Partial<ColumnMapping>,
): ImportMapping {
  const columns = mapping.columns.map((column, place) =>
    place === at ? cleanColumn({ ...column, ...changes }) : column,
  );
  return { ...mapping, columns };
}

/** Only texts have a language, only notes a heading, only legal classes a jurisdiction; empty ones are none. */
function cleanColumn({ target, language, heading, jurisdiction }: ColumnMapping): ColumnMapping {
  const isText = target === "note" || target === "serialNote";
  return {
    target,
    ...(isText && language && { language }),
    ...(target === "note" && heading && { heading }),
    ...(LegalTarget.safeParse(target).success && jurisdiction && { jurisdiction }),
  };
}

/** The mapping with another meaning of one word; undefined is not known. */
export function mapWord(
  mapping: ImportMapping,
  target: CodedTarget,
  word: string,
  code: string | undefined,
): ImportMapping {
  const { [word]: _, ...others } = mapping.values[target] ?? {};
  const words = code === undefined ? others : { ...others, [word]: code };
  return { ...mapping, values: { ...mapping.values, [target]: words } };
}

/** Columns whose cells are words that stand for codes. */
export function codedColumns({ columns }: ImportMapping): { at: number; target: CodedTarget }[] {
  return columns.flatMap(({ target }, at) => {
    const coded = CodedTarget.safeParse(target);
    return coded.success ? [{ at, target: coded.data }] : [];
  });
}
