import {
  type AbsentMark,
  type DescriptionField,
  type Feature,
  type FieldValue,
  longestMark,
  type Marking,
  mostMarks,
  type Observation,
  type SeenFeature,
  withoutUnseen,
} from "#reference/contract";

/** A mark as it is being written; the key stays while its text changes. */
export interface SeenMark extends Marking {
  readonly key: number;
}

type Facts = Omit<
  Observation,
  "markings" | "absent" | "confirmed" | "unanswerable" | "features" | "unseen"
>;

/** What is asked of others about the firearm: said once per check and kept with it. */
export interface Inquiry {
  /** Case number or occasion; never a name. */
  readonly purpose: string;
  /** Whether a number is asked for, by the key of its mark, where the person says otherwise than usual. */
  readonly ticks: Readonly<Record<number, boolean>>;
  /** When it was last answered, ISO 8601. */
  readonly answeredAt?: string;
}

/** A check under way: everything the person wrote, said and chose. */
export interface CheckDraft {
  readonly marks: readonly SeenMark[];
  readonly facts: Facts;
  /** What was looked for on the gun and is not there. */
  readonly absent: readonly AbsentMark[];
  readonly confirmed: readonly DescriptionField[];
  readonly unanswerable: readonly DescriptionField[];
  /** What was seen without words, in the order it was asked for. */
  readonly features: readonly SeenFeature[];
  readonly unseen: readonly Feature[];
  /** Files of photographs, in the order they were taken. */
  readonly photos: readonly string[];
  /** The entry the person says it is. */
  readonly chosen?: string;
  readonly isSafe: boolean;
  readonly inquiry: Inquiry;
}

/** New details of a mark; undefined takes one back. */
export type MarkChange = {
  [Key in "place" | "legibility" | "statedKind"]?: Marking[Key] | undefined;
};

export type CheckEvent =
  | { do: "write"; key: number; text: string }
  | { do: "detail"; key: number; change: MarkChange }
  | { do: "add" }
  | { do: "remove"; key: number }
  | { do: "say"; field: DescriptionField; value: FieldValue | undefined; again?: boolean }
  | { do: "bearsNone"; mark: AbsentMark; isSo: boolean }
  | { do: "cannotTell"; field: DescriptionField }
  | { do: "see"; seen: SeenFeature }
  | { do: "cannotSee"; feature: Feature }
  | { do: "forget"; feature?: Feature; field?: DescriptionField }
  | { do: "choose"; ref: string | undefined }
  | { do: "photograph"; file: string }
  | { do: "dropPhoto"; file: string }
  | { do: "makeSafe" }
  | { do: "inquire"; change: Partial<Inquiry> }
  | { do: "start"; texts: readonly string[] };

export const emptyDraft: CheckDraft = {
  marks: [{ key: 0, text: "" }],
  facts: {},
  absent: [],
  confirmed: [],
  unanswerable: [],
  features: [],
  unseen: [],
  photos: [],
  isSafe: false,
  inquiry: { purpose: "", ticks: {} },
};

/** The draft after one act of the person. Pure. */
export function changeDraft(draft: CheckDraft, event: CheckEvent): CheckDraft {
  switch (event.do) {
    case "write":
      return { ...draft, marks: writeMark(draft.marks, event.key, event.text) };
    case "detail":
      return {
        ...draft,
        marks: draft.marks.map((mark) =>
          mark.key === event.key ? withDetail(mark, event.change) : mark,
        ),
      };
    case "add":
      return { ...draft, marks: [...draft.marks, { key: nextKey(draft.marks), text: "" }] };
    case "remove":
      return { ...draft, marks: removeMark(draft.marks, event.key) };
    case "say":
      return sayFact(draft, event);
    case "bearsNone": {
      const others = draft.absent.filter((mark) => mark !== event.mark);
      return { ...draft, absent: event.isSo ? [...others, event.mark] : others };
    }
    case "cannotTell":
      return { ...draft, unanswerable: [...draft.unanswerable, event.field] };
    case "see":
      return seeFeature(draft, event.seen);
    case "cannotSee":
      return { ...withoutFeature(draft, event.feature), unseen: [...draft.unseen, event.feature] };
    case "forget":
      return forget(draft, event);
    case "choose":
      return chooseEntry(draft, event.ref);
    case "photograph":
      return { ...draft, photos: [...draft.photos, event.file] };
    case "dropPhoto":
      return { ...draft, photos: draft.photos.filter((file) => file !== event.file) };
    case "makeSafe":
      return { ...draft, isSafe: true };
    case "inquire":
      return { ...draft, inquiry: { ...draft.inquiry, ...event.change } };
    case "start":
      return startCheck(draft, event.texts);
  }
}

/** An example is no other firearm; a new check is, and has to be made safe first. */
function startCheck(draft: CheckDraft, texts: readonly string[]): CheckDraft {
  return { ...emptyDraft, isSafe: texts.length > 0 && draft.isSafe, marks: marksOf(texts) };
}

/** Several lines at once, as from a paste, become several marks. */
function writeMark(marks: readonly SeenMark[], key: number, text: string): SeenMark[] {
  const lines = text.split(/\r?\n/).map(withoutUnseen);
  const [first = "", ...more] =
    lines.length > 1 ? lines.filter((line) => line.trim() !== "") : lines;
  const free = nextKey(marks);
  const added = more.map((line, at) => ({ key: free + at, text: line.trim() }));
  return marks.flatMap((mark) =>
    mark.key === key ? [{ ...mark, text: first }, ...added] : [mark],
  );
}

function withDetail(mark: SeenMark, change: MarkChange): SeenMark {
  const known = Object.entries({ ...mark, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as unknown as SeenMark;
}

function removeMark(marks: readonly SeenMark[], key: number): readonly SeenMark[] {
  const left = marks.filter((mark) => mark.key !== key);
  return left.length > 0 ? left : [{ key: nextKey(marks), text: "" }];
}

function sayFact(draft: CheckDraft, event: Extract<CheckEvent, { do: "say" }>): CheckDraft {
  const { [event.field as keyof Facts]: _, ...others } = draft.facts;
  const facts = event.value === undefined ? others : { ...others, [event.field]: event.value };
  const isOther = (field: DescriptionField) => field !== event.field;
  const confirmed = draft.confirmed.filter(isOther);
  return {
    ...draft,
    facts,
    confirmed: event.again === true ? [...confirmed, event.field] : confirmed,
    unanswerable: draft.unanswerable.filter(isOther),
  };
}

/** A changed answer keeps its place among the answers. */
function seeFeature(draft: CheckDraft, seen: SeenFeature): CheckDraft {
  const { features, unseen } = draft;
  const isKnown = features.some(({ feature }) => feature === seen.feature);
  return {
    ...draft,
    features: isKnown
      ? features.map((one) => (one.feature === seen.feature ? seen : one))
      : [...features, seen],
    unseen: unseen.filter((feature) => feature !== seen.feature),
  };
}

function withoutFeature(draft: CheckDraft, feature: Feature): CheckDraft {
  return {
    ...draft,
    features: draft.features.filter((one) => one.feature !== feature),
    unseen: draft.unseen.filter((one) => one !== feature),
  };
}

/** Takes an answer, or a "cannot tell", back: it may be asked again. */
function forget(draft: CheckDraft, event: Extract<CheckEvent, { do: "forget" }>): CheckDraft {
  const { feature, field } = event;
  if (feature !== undefined) return withoutFeature(draft, feature);
  return field === undefined ? draft : sayFact(draft, { do: "say", field, value: undefined });
}

function chooseEntry({ chosen: _, ...draft }: CheckDraft, ref: string | undefined): CheckDraft {
  return ref === undefined ? draft : { ...draft, chosen: ref };
}

function marksOf(texts: readonly string[]): SeenMark[] {
  return texts.length === 0 ? [{ key: 0, text: "" }] : texts.map((text, key) => ({ key, text }));
}

function nextKey(marks: readonly SeenMark[]): number {
  return marks.reduce((most, { key }) => Math.max(most, key), -1) + 1;
}

/** The marks that can be read, in order: readings count by their position here. */
export function writtenMarks(draft: CheckDraft): SeenMark[] {
  return draft.marks
    .filter(({ text }) => text.trim() !== "" && text.trim().length <= longestMark)
    .slice(0, mostMarks);
}

/** Why a mark that has a text is not read. */
export function whyUnread(draft: CheckDraft, mark: SeenMark): "tooLong" | "tooMany" | undefined {
  const { length } = mark.text.trim();
  if (length > longestMark) return "tooLong";
  return length > 0 && !writtenMarks(draft).includes(mark) ? "tooMany" : undefined;
}

/** What the server is asked about. */
export function toObservation(draft: CheckDraft): Observation {
  return {
    ...draft.facts,
    markings: writtenMarks(draft).map(({ key: _, ...marking }) => ({
      ...marking,
      text: marking.text.trim(),
    })),
    confirmed: [...draft.confirmed],
    unanswerable: [...draft.unanswerable],
    ...(draft.absent.length > 0 && { absent: [...draft.absent] }),
    ...(draft.features.length > 0 && { features: [...draft.features] }),
    ...(draft.unseen.length > 0 && { unseen: [...draft.unseen] }),
  };
}

/** Whether there is anything to ask about. */
export function isEmpty(draft: CheckDraft): boolean {
  return saysNothing(toObservation(draft));
}

/** Whether an observation holds nothing that was seen or said. */
export function saysNothing({
  markings,
  confirmed,
  unanswerable,
  unseen,
  ...facts
}: Observation): boolean {
  return markings.length === 0 && Object.keys(facts).length === 0;
}
