import {
  type DocumentContent,
  type DocumentKind,
  documentShapes,
  type IdentificationSheet,
} from "#platform/documents/contract";
import { directionOf, type Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { labelSheet } from "./sheet-labels.ts";
import { createTypesetting } from "./typesetting.ts";
import { writeMoment, writeProbability } from "./write-figures.ts";

export interface DocumentsParts {
  readonly translate: Translate;
  /** Demonstration documents say so on every page. */
  readonly isDemonstration: boolean;
}

export interface Documents {
  /**
   * A document as PDF/UA-1 in a language. The same content gives the same bytes. Throws where the
   * content does not fit the document's shape.
   */
  render<Kind extends DocumentKind>(
    kind: Kind,
    language: Language,
    content: DocumentContent<Kind>,
  ): Promise<Buffer>;
  /** All pages below each other as SVG, for looking at it on a screen and in tests. */
  draw<Kind extends DocumentKind>(
    kind: Kind,
    language: Language,
    content: DocumentContent<Kind>,
  ): Promise<string>;
  close(): Promise<void>;
}

/** Everything that is printed, from templates, in one thread of its own. */
export function createDocuments(parts: DocumentsParts): Documents {
  const typesetting = createTypesetting();
  const typeset = (
    output: "pdf" | "svg",
    template: DocumentKind,
    language: Language,
    given: unknown,
  ) => {
    const content = documentShapes[template].parse(given);
    const data = JSON.stringify(fill(parts, language, content));
    return typesetting.typeset({ template, data, output, pictures: picturesOf(content) });
  };
  return {
    render: async (kind, language, content) => typeset("pdf", kind, language, content),
    draw: async (kind, language, content) =>
      (await typeset("svg", kind, language, content)).toString("utf8"),
    close: () => typesetting.close(),
  };
}

/** The pictures of a sheet, by the paths its template shows them under. */
function picturesOf({ photos }: IdentificationSheet): Record<string, Uint8Array> {
  return Object.fromEntries(photos.map(({ jpeg }, at) => [pathOfPhoto(at), jpeg]));
}

function pathOfPhoto(at: number): string {
  return `photo-${at + 1}.jpg`;
}

/** What a template reads: the content with its figures written, the words, and the letter's facts. */
function fill(
  { translate, isDemonstration }: DocumentsParts,
  language: Language,
  sheet: IdentificationSheet,
) {
  const at = new Date(sheet.preparedAt);
  const probability = (value: number | null) =>
    value === null ? null : writeProbability(language, value);
  return {
    language,
    direction: directionOf(language),
    isDemonstration,
    reference: sheet.reference,
    moment: {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
    },
    labels: {
      ...labelLetter(translate, language, sheet.preparedFor, at),
      ...labelSheet(translate, language, sheet),
    },
    content: {
      ...sheet,
      photos: sheet.photos.map(({ description }, at) => ({ path: pathOfPhoto(at), description })),
      marks: sheet.marks.map((one) => ({ ...one, probability: probability(one.probability) })),
      candidates: sheet.candidates.map((one) => ({
        ...one,
        share: one.probability,
        probability: probability(one.probability),
      })),
    },
  };
}

function labelLetter(translate: Translate, language: Language, agency: string, at: Date) {
  const say = (name: string, parameters = {}) =>
    translate(language, `documents.${name}`, parameters);
  return {
    name: say("name"),
    // The template knows the numbers.
    page: say("page", { page: "{page}", pages: "{pages}" }),
    prepared: say("prepared", { agency, moment: writeMoment(language, at) }),
    demonstration: say("demonstration"),
    unknown: say("unknown"),
  };
}
