import { useTranslation } from "react-i18next";
import {
  CompanyRelationKind,
  type FieldVerdict,
  shapePattern,
  type VerdictReason,
} from "#reference/contract";
import { useFormat, Verdict } from "#ui";
import { useCodeWords } from "../../code-words.ts";
import { useRelationWords } from "../../companies/relation-words.ts";
import classes from "../../field-accounts.module.css";
import { FieldName } from "../../field-name.tsx";
import { FieldValue } from "../../field-value.tsx";
import { serialSourceWords } from "../serials/serial-source-words.ts";

/** Every stated field with its verdict and the reason in a sentence. */
export function VerdictList({ fields }: { fields: readonly FieldVerdict[] }) {
  return (
    <dl className={classes.fields}>
      {fields.map(({ field, serial, stated, verdict, reasons, recorded }) => (
        <div key={`${field} ${serial ?? ""}`} className={classes.pair}>
          <dt className={classes.term}>
            <FieldName field={field} />
          </dt>
          <dd className={classes.value}>
            <Verdict verdict={verdict}>
              <span>
                {stated !== undefined && (
                  <>
                    <FieldValue field={field} value={stated} />:{" "}
                  </>
                )}
                <Reasons field={field} reasons={reasons} recorded={recorded} />
              </span>
            </Verdict>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Reasons({
  field,
  reasons,
  recorded,
}: Pick<FieldVerdict, "field" | "reasons" | "recorded">) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = useCodeWords();
  const relation = useRelationWords();
  const known = format.list(recorded.map((value) => isolate(words.value(field, value))));
  const sourceOf = (name: string, value: string | number): string =>
    name === "source"
      ? serialSourceWords(String(value).split(", "), t, i18n.language)
      : String(value);
  const sentence = ({ code, params = {} }: VerdictReason): string => {
    if (code === "related_company")
      return t("reference.verdictReason.related_company", { event: relation(linkFrom(params)) });
    const isolated = Object.entries(params).map(([name, value]) => [
      name,
      isolate(name === "shape" ? shapePattern(String(value)) : sourceOf(name, value)),
    ]);
    const facts: Record<string, string> = { ...Object.fromEntries(isolated), recorded: known };
    return t(`reference.verdictReason.${code}`, facts);
  };
  return reasons.map(sentence).join("; ");
}

/** Keeps a name or calibre in its own order inside a sentence of either direction (UAX #9). */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The event that a reason tells, as a link of two companies. */
function linkFrom({ relation, subject, object, year }: NonNullable<VerdictReason["params"]>) {
  const named = (name: unknown) => ({ id: "", name: String(name) });
  return {
    kind: CompanyRelationKind.parse(relation),
    subject: named(subject),
    object: named(object),
    ...(typeof year === "number" && { year }),
  };
}
