import { actorOf, type Caller } from "#platform/access/contract";
import { findDeskContact, findWorkplace } from "#platform/directory/server";
import type { DocumentContent } from "#platform/documents/contract";
import { problem } from "#platform/http/contract";
import { type Binding, bindRaw } from "#platform/http/server";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { describeAct } from "#platform/ledger/contract";
import {
  legFormOpened,
  printLegFormRoute,
  traceErrors,
  writeLegFormRoute,
} from "#tracing/contract";
import { getLeg } from "../leg/read-legs.ts";
import type { StoredLeg } from "../tables.ts";
import { ownerOf } from "../trace-act.ts";
import type { TracingDesk } from "../tracing-desk.ts";
import { type AskedForm, composeForm } from "./compose-form.ts";
import { formWords } from "./form-words.ts";
import { writeMail } from "./write-mail.ts";

export interface LegFormParts {
  readonly translate: Translate;
  /** Typesets the form. */
  readonly render: (
    kind: "trace-request",
    language: Language,
    content: DocumentContent<"trace-request">,
  ) => Promise<Buffer>;
}

/** Forms for members that are not connected, for whoever of the asking side may see the leg. */
export function serveLegForms(desk: TracingDesk, { translate, render }: LegFormParts): Binding[] {
  const wordsIn = (language: Language) => formWords(translate, language, desk.nameCountry);
  return [
    bindRaw(printLegFormRoute, async ({ params, query: { language } }, { caller }, { reply }) => {
      const asked = await openForm(desk, caller, params.leg, { as: "pdf", language });
      const pdf = await render("trace-request", language, composeForm(asked, wordsIn(language)));
      return reply
        .type("application/pdf")
        .header("content-disposition", attachment(asked, "pdf"))
        .serializer((bytes: unknown) => bytes as string)
        .send(pdf);
    }),
    bindRaw(writeLegFormRoute, async ({ params, query: { language } }, { caller }, { reply }) => {
      const asked = await openForm(desk, caller, params.leg, { as: "text", language });
      const words = wordsIn(language);
      return reply
        .type("text/plain; charset=utf-8")
        .header("content-disposition", attachment(asked, "txt"))
        .send(writeMail(composeForm(asked, words), words));
    }),
  ];
}

function attachment({ reference, askedMember }: AskedForm, extension: string): string {
  return `attachment; filename="${reference}-${askedMember}.${extension}"`;
}

/** What the member owes next; where it waits for a reply, that is owed to it. */
function dueOf({ due_what: what, due_at: at }: StoredLeg): AskedForm["due"] {
  return what === null || what === "reply" || at === null ? null : { what, at: at.toISOString() };
}

/** What the form of a leg holds, once the ledger has that the caller took it. */
async function openForm(
  desk: TracingDesk,
  caller: Caller,
  id: string,
  content: { as: "pdf" | "text"; language: Language },
): Promise<AskedForm> {
  const { leg, contact, workplace } = await desk.asCaller(caller, async (transaction) => {
    const found = await getLeg(transaction, id);
    if (found.asker_member !== caller.member) throw problem(traceErrors.notFound);
    return {
      leg: found,
      contact: await findDeskContact(transaction, caller.member),
      workplace: await findWorkplace(transaction, caller.agency),
    };
  });
  const act = describeAct(legFormOpened, leg.id, content);
  await desk.recordLook({ ...actorOf(caller), ...act, ...ownerOf(leg) });
  const { record: _, ...question } = leg.question;
  const contacts = [contact?.mail, contact?.phone].filter((one) => one != null);
  return {
    reference: leg.reference,
    askedMember: leg.asked_member,
    askerMember: leg.asker_member,
    sentAt: leg.sent_at.toISOString(),
    due: dueOf(leg),
    question,
    known: [...leg.known],
    preparedFor: workplace?.name ?? caller.member,
    preparedAt: desk.clock().toISOString(),
    desk: { name: contact?.name ?? caller.member, contacts },
  };
}
