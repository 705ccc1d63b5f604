import type * as z from "zod";
import type {
  DocumentKind,
  documentShapes,
  IdentificationSheet,
  TraceRequestSheet,
} from "#platform/documents/contract";
import { directionOf, type Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { labelSheet } from "./sheet-labels.ts";
import { writeMoment, writeProbability } from "./write-figures.ts";

export interface FillParts {
  readonly translate: Translate;
  /** Demonstration documents say so on every page. */
  readonly isDemonstration: boolean;
}

/** What a document is filled with, once it was held against its shape. */
export type Content<Kind extends DocumentKind> = z.output<(typeof documentShapes)[Kind]>;

/** What the template of one kind reads beside the letter: its words, its content, and pictures by their paths. */
interface Filled {
  readonly labels: Readonly<Record<string, string>>;
  readonly content: object;
  readonly pictures: Readonly<Record<string, Uint8Array>>;
}

type Fill<Kind extends DocumentKind> = (
  translate: Translate,
  language: Language,
  content: Content<Kind>,
) => Filled;

const fills: { readonly [Kind in DocumentKind]: Fill<Kind> } = {
  "identification-sheet": fillSheet,
  "trace-request": fillRequest,
};

/** What a template reads, as JSON: the content with its figures written, the words, and the letter's facts. */
export function fillTemplate<Kind extends DocumentKind>(
  { translate, isDemonstration }: FillParts,
  language: Language,
  kind: Kind,
  given: Content<Kind>,
): { data: string; pictures: Readonly<Record<string, Uint8Array>> } {
  const { labels, content, pictures } = fills[kind](translate, language, given);
  const at = new Date(given.preparedAt);
  const letter = labelLetter(translate, language, given.preparedFor, at);
  const data = {
    language,
    direction: directionOf(language),
    isDemonstration,
    reference: given.reference,
    moment: {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
    },
    labels: { ...letter, ...labels },
    content,
  };
  return { data: JSON.stringify(data), pictures };
}

function fillSheet(translate: Translate, language: Language, sheet: IdentificationSheet): Filled {
  const probability = (value: number | null) =>
    value === null ? null : writeProbability(language, value);
  const photos = sheet.photos.map(({ jpeg, description }, at) => ({
    jpeg,
    description,
    path: `photo-${at + 1}.jpg`,
  }));
  return {
    labels: labelSheet(translate, language, sheet),
    pictures: Object.fromEntries(photos.map(({ path, jpeg }) => [path, jpeg])),
    content: {
      ...sheet,
      photos: photos.map(({ path, description }) => ({ path, description })),
      marks: sheet.marks.map((one) => ({ ...one, probability: probability(one.probability) })),
      candidates: sheet.candidates.map((one) => ({
        ...one,
        share: one.probability,
        probability: probability(one.probability),
      })),
    },
  };
}

function fillRequest(translate: Translate, language: Language, content: TraceRequestSheet): Filled {
  const say = (name: string) => translate(language, `documents.request.${name}`);
  const { reference } = content;
  return {
    labels: {
      title: say("title"),
      known: say("known"),
      answer: say("answer"),
      answerLead: say("answer_lead"),
      answerTo: say("answer_to"),
      withReference: translate(language, "documents.request.with_reference", { reference }),
      purpose: say("purpose"),
    },
    pictures: {},
    content,
  };
}

function labelLetter(translate: Translate, language: Language, agency: string, at: Date) {
  const say = (name: string, parameters = {}) =>
    translate(language, `documents.${name}`, parameters);
  return {
    name: say("name"),
    // The template knows the numbers.
    page: say("page", { page: "{page}", pages: "{pages}" }),
    prepared: say("prepared", {
      agency: `\u2068${agency}\u2069`,
      moment: writeMoment(language, at),
    }),
    demonstration: say("demonstration"),
    unknown: say("unknown"),
  };
}
