import type { Caller } from "#platform/access/contract";
import type { DocumentContent } from "#platform/documents/contract";
import { makeReference } from "#platform/documents/server";
import { type Binding, bindRaw } from "#platform/http/server";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { sheetRoute } from "#reference/contract";
import type { ReferenceTable } from "../reference-table.ts";
import { composeSheet } from "./compose-sheet.ts";
import { sheetWords } from "./sheet-words.ts";

export interface SheetParts {
  readonly translate: Translate;
  /** Typesets the sheet. */
  readonly render: (
    kind: "identification-sheet",
    language: Language,
    content: DocumentContent<"identification-sheet">,
  ) => Promise<Buffer>;
  /** The name of the caller's agency, as the directory has it. */
  readonly nameAgency: (caller: Caller) => Promise<string>;
}

/** Prints the identification sheet; nothing of it is kept here. */
export function serveSheets(table: ReferenceTable, parts: SheetParts): Binding[] {
  return [
    bindRaw(sheetRoute, async ({ body }, { caller, language }, { reply }) => {
      const names = table.lists.countries.map(
        ({ code, names }) => [code, names[language]] as const,
      );
      const words = sheetWords(parts.translate, language, new Map(names));
      const sheet = await composeSheet(table.engine, body, words, {
        reference: makeReference("ID"),
        preparedAt: new Date().toISOString(),
        preparedFor: await parts.nameAgency(caller),
      });
      const pdf = await parts.render("identification-sheet", language, sheet);
      return reply
        .type("application/pdf")
        .header("content-disposition", `attachment; filename="${sheet.reference}.pdf"`)
        .serializer((bytes: unknown) => bytes as string)
        .send(pdf);
    }),
  ];
}
