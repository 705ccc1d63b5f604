import {
  type DocumentContent,
  type DocumentKind,
  documentShapes,
} from "#platform/documents/contract";
import type { Language } from "#platform/i18n/contract";
import { type Content, type FillParts, fillTemplate } from "./fill-template.ts";
import { createTypesetting } from "./typesetting.ts";

export type DocumentsParts = FillParts;

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
  const typeset = <Kind extends DocumentKind>(
    output: "pdf" | "svg",
    template: Kind,
    language: Language,
    given: DocumentContent<Kind>,
  ) => {
    const content = documentShapes[template].parse(given) as Content<Kind>;
    const filled = fillTemplate(parts, language, template, content);
    return typesetting.typeset({ template, output, ...filled });
  };
  return {
    render: async (kind, language, content) => typeset("pdf", kind, language, content),
    draw: async (kind, language, content) =>
      (await typeset("svg", kind, language, content)).toString("utf8"),
    close: () => typesetting.close(),
  };
}
