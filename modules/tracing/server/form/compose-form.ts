import type { Fact, TraceRequestSheet } from "#platform/documents/contract";
import { firearmName } from "#reference/contract";
import { ResultCode, type ToldLink, type TraceQuestion } from "#tracing/contract";
import { fact, listFirearm } from "./firearm-facts.ts";
import { type FormWords, isolated, placeInWords, timeInWords, toldInWords } from "./form-words.ts";

/** What is written by hand beside a result: one point of the firearm's life, and who answers. */
const blanks = ["when", "from", "to", "document", "next", "note", "by"] as const;

export interface AskedForm {
  readonly reference: string;
  readonly askedMember: string;
  readonly askerMember: string;
  /** ISO 8601. */
  readonly sentAt: string;
  /** What is owed next, and by when, ISO 8601; null where nothing is. */
  readonly due: {
    readonly what: "acknowledgement" | "report" | "answer";
    readonly at: string;
  } | null;
  readonly question: Omit<TraceQuestion, "record">;
  readonly known: readonly ToldLink[];
  /** Who has it prepared, and how the desk that asks is reached. */
  readonly preparedFor: string;
  readonly preparedAt: string;
  readonly desk: { readonly name: string; readonly contacts: readonly string[] };
}

/** A leg as the sheet that goes to a member by other channels; who may not be named is in none of it. */
export function composeForm(asked: AskedForm, words: FormWords): TraceRequestSheet {
  const { say } = words;
  const { question, reference, preparedAt, preparedFor, desk } = asked;
  return {
    reference,
    preparedAt,
    preparedFor,
    subject: firearmName(question.weapon) || say("tracing.field.unnamed"),
    sides: listSides(asked, words),
    sections: [
      { heading: say("tracing.section.firearm"), facts: listFirearm(question.weapon, words) },
      { heading: say("tracing.section.recovery"), facts: listRecovery(question, words) },
      { heading: say("tracing.section.reasons"), facts: listReasons(question, words) },
    ],
    known: asked.known.map((told) => toldInWords(told, words)),
    results: ResultCode.options.map((code) => say(`tracing.result.${code}`)),
    blanks: blanks.map((blank) => say(`tracing.form.blank.${blank}`)),
    answerTo: [
      { text: deskOf(asked, words), form: "text" },
      ...desk.contacts.map((text) => ({ text, form: "code" as const })),
    ],
  };
}

/** The desk that asks, its name kept in its own direction. */
function deskOf({ desk, askerMember }: AskedForm, { country }: FormWords): string {
  return `${isolated(desk.name)} · ${country(askerMember)}`;
}

function listSides(asked: AskedForm, words: FormWords): Fact[] {
  const { say, country, date } = words;
  const { question, due } = asked;
  const urgency = say(`records.urgency.${question.urgency}`);
  return [
    fact(say("tracing.form.to"), country(asked.askedMember)),
    fact(say("tracing.field.asker"), deskOf(asked, words)),
    fact(say("tracing.field.sent"), date(asked.sentAt.slice(0, 10))),
    fact(say("tracing.field.urgency"), urgency),
    ...(due === null ? [] : [fact(say(`tracing.form.due.${due.what}`), date(due.at.slice(0, 10)))]),
  ];
}

function listRecovery({ recovery }: AskedForm["question"], words: FormWords): Fact[] {
  const { say } = words;
  const { what, when, where, caseReference } = recovery;
  return [
    fact(say("records.field.what"), what && say(`records.what.${what}`)),
    fact(say("records.field.when"), when && timeInWords(when, words)),
    fact(say("tracing.form.where"), where && placeInWords(where, words)),
    fact(say("tracing.field.case"), caseReference, "code"),
  ];
}

function listReasons(question: AskedForm["question"], { say, list }: FormWords): Fact[] {
  const { ground, facts, use, urgentBecause, domestic, domesticReference, cautions } = question;
  return [
    fact(say("tracing.field.ground"), ground && say(`records.ground.${ground}`)),
    fact(say("tracing.field.facts"), facts && isolated(facts)),
    fact(say("tracing.field.use"), use && say(`tracing.use.${use}`)),
    ...(urgentBecause ? [fact(say("tracing.field.urgentBecause"), isolated(urgentBecause))] : []),
    fact(say("tracing.form.domestic"), domestic && say(`tracing.domestic.${domestic}`)),
    ...(domesticReference
      ? [fact(say("tracing.field.domesticReference"), domesticReference, "code")]
      : []),
    ...(cautions.length > 0
      ? [
          fact(
            say("tracing.field.cautions"),
            list(cautions.map((one) => say(`tracing.caution.${one}`))),
          ),
        ]
      : []),
  ];
}
