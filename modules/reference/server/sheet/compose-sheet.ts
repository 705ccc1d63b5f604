import type { IdentificationSheet } from "#platform/documents/contract";
import {
  type Candidate,
  type Description,
  describedFields,
  type Entry,
  type FieldAccount,
  firearmName,
  type Identification,
  type MarkReading,
  type SheetRequest,
} from "#reference/contract";
import { composeDescription } from "#reference/science";
import type { LiveEngine } from "../engine/live-engine.ts";
import { drawMarks } from "./draw-marks.ts";
import { explainInWords, listVerdicts } from "./explain-in-words.ts";
import { codeFields, type SheetWords } from "./sheet-words.ts";

/** Candidates printed; the rest share less than one in two hundred. */
const mostCandidates = 5;
const leastProbability = 0.005;

export interface SheetFacts {
  readonly reference: string;
  readonly preparedAt: string;
  readonly preparedFor: string;
  /** Photographs of the check as JPEG, in their order. */
  readonly photos: readonly Uint8Array[];
}

/** Everything the identification sheet prints, in words; what is unknown stays unknown. */
export async function composeSheet(
  engine: Pick<LiveEngine, "ask">,
  { observation, chosen }: SheetRequest,
  words: SheetWords,
  { photos, ...facts }: SheetFacts,
): Promise<IdentificationSheet> {
  const [{ identification, entries }, [entry], explained] = await Promise.all([
    engine.ask("identify", observation, mostCandidates),
    engine.ask("entries", chosen === undefined ? [] : [chosen]),
    engine.ask("explain", observation, chosen),
  ]);
  const description = composeDescription(observation, identification.readings, entry);
  const { verification } = await engine.ask("verify", description);
  const unknown = describedFields.filter((field) => description[field] === undefined);
  const { explanation } = explained;
  return {
    ...facts,
    subject: entry ? { title: firearmName(entry), summary: sortOf(entry, words) } : null,
    drawing: drawnType(observation, entry ?? entries[0], words),
    photos: photos.map((jpeg, at) => ({
      jpeg,
      description: words.say("check.photo", { number: at + 1 }),
    })),
    facts: listFacts(description, words),
    features: [
      ...(observation.features ?? []).map(({ feature, answer }) => ({
        label: words.say(`featureName.${feature}`),
        answer: words.say(`feature.${feature}.${answer}`),
      })),
      ...(observation.absent ?? []).map((mark) => ({
        label: words.say("absent.title"),
        answer: words.say(`absent.${mark}`),
      })),
    ],
    marks: observation.markings.map((marking, at) => ({
      text: marking.text,
      place: words.place(marking.place),
      ...explainMark(identification.readings[at], words),
    })),
    candidates: listCandidates(entries, identification, words),
    notInTable: identification.notInTable,
    verdicts: listVerdicts(verification.fields, words),
    explanation: explanation ? explainInWords(explanation, explained.entries, words) : [],
    unknown: unknown.map(words.field),
    searched: words.say("check.searched", { count: identification.entriesSearched }),
  };
}

/** The type; of a family also that it is no factory model. */
function sortOf({ type, kind }: Entry, { say, list }: SheetWords): string {
  return kind === undefined
    ? say(`type.${type}`)
    : list([say(`type.${type}`), say(`family.${kind}`)]);
}

/** The drawing of the type as stated, or else of the likeliest entry, with the places of the marks. */
function drawnType(
  { type: stated, markings }: SheetRequest["observation"],
  entry: Entry | undefined,
  words: SheetWords,
): IdentificationSheet["drawing"] {
  const type = stated ?? entry?.type;
  if (type === undefined) return null;
  const description = words.say("sheet.drawing", { type: words.say(`type.${type}`) });
  return { svg: drawMarks(type, markings), description };
}

function listFacts(description: Description, words: SheetWords): IdentificationSheet["facts"] {
  const fields = describedFields.map((field) => {
    const value = description[field];
    const form = codeFields.has(field) ? ("code" as const) : ("text" as const);
    return {
      label: words.field(field),
      value: value === undefined ? null : words.value(field, value),
      form,
    };
  });
  const serials = description.serials.map(({ text }) => text);
  const serial = {
    label: words.field("serial"),
    value: serials.join(", ") || null,
    form: "code" as const,
  };
  return [serial, ...fields];
}

function explainMark(reading: MarkReading | undefined, words: SheetWords) {
  const parts = reading?.parts ?? [];
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  const values = parts.flatMap(({ kind, value }) =>
    value === undefined || kind === "serial" ? [] : [value],
  );
  const probability = parts.reduce((least, part) => Math.min(least, part.probability), 1);
  return {
    kind: words.list(kinds.map((kind) => words.say(`markKind.${kind}`))),
    note: values.length > 0 ? values.join(" · ") : null,
    probability: parts.length > 0 ? probability : null,
  };
}

function listCandidates(
  entries: readonly Entry[],
  { candidates }: Identification,
  words: SheetWords,
) {
  const worth = candidates.filter(({ probability }) => probability >= leastProbability);
  const byRef = new Map(entries.map((entry) => [entry.ref, entry]));
  return worth
    .slice(0, mostCandidates)
    .map((candidate) => describeCandidate(byRef.get(candidate.ref), candidate, words));
}

function describeCandidate(
  entry: Entry | undefined,
  { ref, probability, fields }: Candidate,
  words: SheetWords,
) {
  return {
    name: entry ? firearmName(entry) : ref,
    maker: entry?.manufacturer ?? null,
    probability,
    fields: fields.map((account) => describeField(account, words)),
  };
}

function describeField({ field, verdict, observed, recorded }: FieldAccount, words: SheetWords) {
  const [first] = recorded;
  return {
    label: words.field(field),
    form: codeFields.has(field) ? ("code" as const) : ("text" as const),
    verdict,
    observed: observed === undefined ? null : words.value(field, observed),
    recorded: first === undefined ? null : words.value(field, first),
  };
}
