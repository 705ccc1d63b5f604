import type { IdentificationSheet } from "#platform/documents/contract";
import { type Entry, type Explanation, type FieldVerdict, firearmName } from "#reference/contract";
import { assumptionWords, calibrationWords, turningWords, writeShare } from "#reference/science";
import { codeFields, type SheetWords } from "./sheet-words.ts";

function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The account of an identification as sections of sentences. */
export function explainInWords(
  explanation: Explanation,
  entries: readonly Entry[],
  words: SheetWords,
): NonNullable<IdentificationSheet["explanation"]> {
  const { say, language } = words;
  const names = new Map(entries.map((entry) => [entry.ref, firearmName(entry)]));
  const { compared, seen, limits, alike, assumptions, turning, alternatives } = explanation;
  const changed = (compared.changedAt ?? "–").slice(0, 10);
  const others = alternatives.map(
    ({ ref, probability }) =>
      `${isolated(names.get(ref) ?? ref)}: ${writeShare(probability, language)}`,
  );
  return [
    {
      heading: say("explain.result"),
      lines: [
        say("explain.probability"),
        calibrationWords(explanation, say, language),
        ...limits.map((code) => say(`limit.${code}`, { count: alike.length - 1 })),
      ],
    },
    { heading: say("explain.seen"), lines: [say("explain.counts", seen)] },
    {
      heading: say("explain.compared"),
      lines: [
        say("explain.entries", { count: compared.entries, ...compared.states }),
        `${say("explain.version", { version: compared.generation })} ${isolated(changed)}`,
      ],
    },
    {
      heading: say("explain.assumptions"),
      lines: assumptions.map((one) => assumptionWords(one, say, language)),
    },
    {
      heading: say("explain.change"),
      lines:
        turning.length === 0
          ? [say("explain.noTurning")]
          : turning.map((point) => turningWords(point, names, say)),
    },
    {
      heading: say("explain.alternatives"),
      lines: [
        ...(others.length === 0 ? [say("explain.noAlternative")] : others),
        say("explain.notInTable", { share: writeShare(explanation.notInTable, language) }),
      ],
    },
  ];
}

/** The stated fields with their verdicts and the reasons in words; what was not stated stands elsewhere. */
export function listVerdicts(
  fields: readonly FieldVerdict[],
  words: SheetWords,
): NonNullable<IdentificationSheet["verdicts"]> {
  return fields
    .filter(({ stated }) => stated !== undefined)
    .map(({ field, stated, verdict, reasons, recorded }) => {
      const known = words.list(recorded.map((value) => isolated(words.value(field, value))));
      const reason = reasons.map(({ code, params }) =>
        words.say(`verdictReason.${code}`, { ...params, recorded: known }),
      );
      return {
        label: words.field(field),
        form: codeFields.has(field) ? ("code" as const) : ("text" as const),
        stated: stated === undefined ? null : words.value(field, stated),
        verdict,
        reason: reason.join("; "),
      };
    });
}
