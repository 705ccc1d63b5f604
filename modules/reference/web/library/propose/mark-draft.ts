import {
  type FirearmType,
  type LibraryMark,
  type MarkDifference,
  type MarkDrawing,
  type MarkPicture,
  type MarkPlace,
  MarkStatement,
  type ProposedMark,
  type ShapeWord,
} from "#reference/contract";
import { statementOf } from "#reference/science";

/** A mark as it is being written: texts where codes, numbers and the source will be. */
export interface MarkDraft {
  /** The version it was begun from; 0 is the seed's, or a new mark. */
  readonly baseVersion: number;
  readonly kind: string;
  readonly meaning: string;
  readonly text: string;
  readonly shapes: readonly ShapeWord[];
  readonly places: readonly MarkPlace[];
  readonly holder: string;
  readonly town: string;
  readonly country: string;
  readonly usedOn: readonly FirearmType[];
  readonly yearFrom: string;
  readonly yearTo: string;
  readonly title: string;
  readonly url: string;
  readonly furtherSources: readonly PageDraft[];
  readonly pictures: readonly MarkPicture[];
  readonly drawing: MarkDrawing;
  readonly reason: string;
}

/** A public page as it is being written. */
export interface PageDraft {
  readonly title: string;
  readonly url: string;
}

export const emptyMarkDraft: MarkDraft = {
  baseVersion: 0,
  kind: "",
  meaning: "",
  text: "",
  shapes: [],
  places: [],
  holder: "",
  town: "",
  country: "",
  usedOn: [],
  yearFrom: "",
  yearTo: "",
  title: "",
  url: "",
  furtherSources: [],
  pictures: [],
  drawing: [],
  reason: "",
};

/** What is stated, written into the form. */
export function draftOf(stated: ProposedMark, baseVersion: number, reason = ""): MarkDraft {
  const { text = "", holder = "", town = "", country = "", yearFrom = "", yearTo = "" } = stated;
  const { kind, meaning, shapes, places, usedOn, pictures, source } = stated;
  const { furtherSources = [], drawing = [] } = stated;
  return {
    baseVersion,
    kind,
    meaning,
    text,
    shapes,
    places,
    holder,
    town,
    country,
    usedOn,
    yearFrom: String(yearFrom),
    yearTo: String(yearTo),
    title: source?.title ?? "",
    url: source?.url ?? "",
    furtherSources,
    pictures,
    drawing,
    reason,
  };
}

/** What an author changed, put on the mark as it stands now. */
export function draftOnTop(
  mark: LibraryMark,
  differences: readonly MarkDifference[],
  reason: string,
): MarkDraft {
  const changed = differences.map(({ field, after }) => [field, after ?? emptyOf(field)]);
  const stated = { ...statementOf(mark), ...Object.fromEntries(changed) };
  return draftOf(stated as MarkStatement, mark.version ?? 0, reason);
}

const lists: readonly string[] = ["places", "usedOn", "pictures", "shapes"];

function emptyOf(field: string): unknown {
  return lists.includes(field) ? [] : undefined;
}

/** A control of the form that something is wrong with. */
export interface MarkFault {
  readonly control: Exclude<keyof MarkDraft, "baseVersion">;
  readonly fault:
    | "missing"
    | "not_allowed"
    | "years_reversed"
    | "source_missing"
    | "reason_missing";
}

/** What was written as a statement, or all that is to be put right first, in the order of the form. */
export function readMarkDraft(draft: MarkDraft): {
  content?: MarkStatement;
  faults: readonly MarkFault[];
} {
  const read = MarkStatement.safeParse(candidateOf(draft));
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => faultAt(path, draft));
  const faults = [...withoutDoubles(wrong), ...findLastFaults(draft)];
  return read.success && faults.length === 0 ? { content: read.data, faults } : { faults };
}

function candidateOf(draft: MarkDraft) {
  const { shapes, places, usedOn, pictures, title, url, drawing } = draft;
  const furtherSources = draft.furtherSources.map(tidyPage).filter((page) => page.title + page.url);
  const texts = ["kind", "meaning", "text", "holder", "town", "country"] as const;
  const written = texts.map((name) => [name, draft[name].trim()] as const);
  return {
    ...Object.fromEntries(written.filter(([, text]) => text !== "")),
    ...yearOf("yearFrom", draft),
    ...yearOf("yearTo", draft),
    shapes,
    places,
    usedOn,
    pictures: pictures.map(tidyPicture),
    source: tidyPage({ title, url }),
    ...(furtherSources.length > 0 && { furtherSources }),
    ...(drawing.length > 0 && { drawing }),
  };
}

/** What is no year stays a text, so that it can be said to be wrong. */
function yearOf(name: "yearFrom" | "yearTo", draft: MarkDraft) {
  const text = draft[name].trim();
  if (text === "") return {};
  return { [name]: /^\d{1,4}$/.test(text) ? Number(text) : text };
}

function tidyPage({ title, url }: PageDraft): PageDraft {
  return { title: title.trim(), url: url.trim() };
}

function tidyPicture({ file, credit = "" }: MarkPicture): MarkPicture {
  return { file, ...(credit.trim() !== "" && { credit: credit.trim() }) };
}

function faultAt([field, at]: readonly PropertyKey[], draft: MarkDraft): MarkFault {
  if (field === "source") {
    const control = at === "title" ? "title" : "url";
    return { control, fault: draft[control].trim() === "" ? "source_missing" : "not_allowed" };
  }
  const control = field as MarkFault["control"];
  return { control, fault: draft[control].length === 0 ? "missing" : "not_allowed" };
}

function withoutDoubles(faults: readonly MarkFault[]): MarkFault[] {
  return faults.filter(
    ({ control }, at) => faults.findIndex((one) => one.control === control) === at,
  );
}

function findLastFaults({ yearFrom, yearTo, reason }: MarkDraft): MarkFault[] {
  const isReversed = yearFrom.trim() !== "" && yearTo.trim() !== "" && +yearTo < +yearFrom;
  return [
    ...(isReversed ? [{ control: "yearTo", fault: "years_reversed" } as const] : []),
    ...(reason.trim() === "" ? [{ control: "reason", fault: "reason_missing" } as const] : []),
  ];
}
