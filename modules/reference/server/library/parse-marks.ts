import * as z from "zod";
import {
  CountryCode,
  FirearmType,
  LibraryKind,
  type LibraryMark,
  MarkMeaning,
  MarkPart,
  type MarkPlace,
  MarkSide,
  ShapeWord,
} from "#reference/contract";
import {
  optionalNumber,
  optionalText,
  readRows,
  refuseDuplicates,
  textList,
} from "../seed/read-rows.ts";
import type { Parsed, SeedFault, SeedTexts } from "../seed/seed-fault.ts";
import { parseDrawings } from "./parse-drawings.ts";
import { parseSources, type SourcedCode, type Sources } from "./parse-sources.ts";

const file = "library/marks.csv";

/** A place as `part` or `part:side`. */
const Place = z
  .templateLiteral([MarkPart, z.enum(["", ...MarkSide.options.map((side) => `:${side}` as const)])])
  .transform((cell): MarkPlace => {
    const [part, side] = cell.split(":");
    return {
      part: MarkPart.parse(part),
      ...(side === undefined ? {} : { side: MarkSide.parse(side) }),
    };
  });

const MarkRow = z.object({
  id: z.string(),
  kind: LibraryKind,
  meaning: MarkMeaning,
  text: optionalText,
  shapes: textList.pipe(z.array(ShapeWord).min(1)),
  places: textList.pipe(z.array(Place)),
  holder: optionalText,
  town: optionalText,
  country: CountryCode.optional(),
  used_on: textList.pipe(z.array(FirearmType)),
  year_from: optionalNumber,
  year_to: optionalNumber,
  source: z.string(),
});
type MarkRow = z.infer<typeof MarkRow>;

/** The markings library; a mark whose source is not listed is refused, for nothing stands unsourced. */
export function parseMarks(texts: SeedTexts): Parsed<LibraryMark> {
  const rows = refuseDuplicates(file, readRows(file, texts[file], MarkRow), ({ id }) => id);
  const drawings = parseDrawings(texts);
  const sources = parseSources(texts);
  const faults: SeedFault[] = [...rows.faults, ...drawings.faults, ...sources.faults];
  const marks = rows.rows.flatMap((row, at) => {
    const mark = markOf(row, drawings.drawings, sources);
    if (mark === undefined) {
      faults.push({ file, row: at + 1, fault: "unknown_reference", value: row.source });
      return [];
    }
    return [mark];
  });
  return { rows: marks, faults };
}

function markOf(
  row: MarkRow,
  drawings: ReadonlyMap<string, string[]>,
  { sources, codes }: Sources,
): LibraryMark | undefined {
  const { used_on: usedOn, year_from: yearFrom, year_to: yearTo, source: key, ...mark } = row;
  const source = sources.get(key);
  if (source === undefined) return undefined;
  const drawing = drawings.get(row.id);
  return {
    ...mark,
    usedOn,
    ...(yearFrom === undefined ? {} : { yearFrom }),
    ...(yearTo === undefined ? {} : { yearTo }),
    ...(drawing === undefined ? {} : { drawing }),
    codes: codes.filter(({ mark: id }) => id === row.id).map(codeOf),
    source,
    state: "unverified",
  };
}

function codeOf({ code, year, source }: SourcedCode) {
  return { code, year, source };
}
