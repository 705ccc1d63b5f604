import type { Fact, TraceRequestSheet } from "#platform/documents/contract";
import { type Description, describedFields, firearmName } from "#reference/contract";
import { ResultCode, type ToldLink, type TraceQuestion } from "#tracing/contract";
import { type FormWords, isolated, placeInWords, timeInWords, toldInWords } from "./form-words.ts";

/** Names and calibres keep the order of their characters in either direction of text. */
const codeFields: ReadonlySet<string> = new Set([
  "make",
  "manufacturer",
  "importer",
  "model",
  "calibre",
]);

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

function fact(label: string, value: string | undefined, form: Fact["form"] = "text"): Fact {
  return { label, value: value ?? null, form };
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

/** What is unknown of the fields an answer needs is said; of the others what is known. */
const always: ReadonlySet<string> = new Set(["make", "model", "type", "calibre", "country"]);

function listFirearm(weapon: Description, words: FormWords): Fact[] {
  const { say } = words;
  const numbers = weapon.serials.map(({ text, place }) => {
    const part = place && say(`reference.part.${place.part}`);
    return fact([say("reference.field.serial"), part].filter(Boolean).join(" · "), text, "code");
  });
  const marks = weapon.markings.map(({ text, place }) =>
    fact(
      [say("tracing.form.mark"), place && say(`reference.part.${place.part}`)]
        .filter(Boolean)
        .join(" · "),
      text,
      "code",
    ),
  );
  const fields = describedFields.flatMap((field) => {
    const value = weapon[field];
    if (value === undefined && !always.has(field)) return [];
    const form = codeFields.has(field) ? ("code" as const) : ("text" as const);
    return [
      fact(
        say(`reference.field.${field}`),
        value === undefined ? undefined : written(field, value, words),
        form,
      ),
    ];
  });
  const none = numbers.length === 0 ? [fact(say("reference.field.serial"), undefined)] : [];
  return [...numbers, ...none, ...fields, ...marks];
}

function written(
  field: (typeof describedFields)[number],
  value: string | number,
  { say, country }: FormWords,
): string {
  switch (field) {
    case "type":
    case "action":
      return say(`reference.${field}.${value}`);
    case "country":
      return country(String(value));
    case "capacityRounds":
      return say("reference.value.rounds", { count: Number(value) });
    case "barrelLengthMm":
      return say("reference.value.millimetres", { count: Number(value) });
    default:
      return String(value);
  }
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
