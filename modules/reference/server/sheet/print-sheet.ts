import type { Caller } from "#platform/access/contract";
import type { DocumentContent } from "#platform/documents/contract";
import { makeReference } from "#platform/documents/server";
import { type Binding, bindRaw } from "#platform/http/server";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { photoSheetRoute, type SheetRequest, sheetRoute } from "#reference/contract";
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
  /** A picture the caller may see, as JPEG; the look is in the ledger before it is handed out. */
  readonly readPicture: (caller: Caller, id: string) => Promise<Uint8Array>;
}

/** Prints the identification sheet; nothing of it is kept here. */
export function serveSheets(table: ReferenceTable, parts: SheetParts): Binding[] {
  return [
    bindRaw(sheetRoute, async ({ body }, call, { reply }) =>
      send(reply, await print(table, parts, body, call, [])),
    ),
    bindRaw(photoSheetRoute, async ({ body }, call, { reply }) => {
      const photos: Uint8Array[] = [];
      for (const id of body.photos) photos.push(await parts.readPicture(call.caller, id));
      return send(reply, await print(table, parts, body, call, photos));
    }),
  ];
}

interface Printed {
  readonly reference: string;
  readonly pdf: Buffer;
}

async function print(
  table: ReferenceTable,
  parts: SheetParts,
  request: SheetRequest,
  { caller, language }: { caller: Caller; language: Language },
  photos: readonly Uint8Array[],
): Promise<Printed> {
  const names = table.lists.countries.map(({ code, names }) => [code, names[language]] as const);
  const countries = new Map(names);
  const words = sheetWords(parts.translate, language, (code) => countries.get(code) ?? code);
  const sheet = await composeSheet(table.engine, request, words, {
    reference: makeReference("ID"),
    preparedAt: new Date().toISOString(),
    preparedFor: await parts.nameAgency(caller),
    photos,
  });
  const pdf = await parts.render("identification-sheet", language, sheet);
  return { reference: sheet.reference, pdf };
}

type Reply = Parameters<Parameters<typeof bindRaw>[1]>[2]["reply"];

function send(reply: Reply, { reference, pdf }: Printed): Reply {
  return reply
    .type("application/pdf")
    .header("content-disposition", `attachment; filename="${reference}.pdf"`)
    .serializer((bytes: unknown) => bytes as string)
    .send(pdf);
}
