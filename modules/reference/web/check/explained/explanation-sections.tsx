import { useTranslation } from "react-i18next";
import {
  type Alternative,
  type Entry,
  type Explanation,
  type FeatureAccount,
  firearmName,
} from "#reference/contract";
import {
  assumptionWords,
  calibrationWords,
  type Say,
  turningWords,
  writeShare,
} from "#reference/science";
import { Caption, Moment, Panel, Probability, Stack, Verdict } from "#ui";
import { EntryName } from "../../entry-name.tsx";
import fieldClasses from "../../field-accounts.module.css";
import { FieldValue } from "../../field-value.tsx";
import { AbsenceAccounts } from "../likely/absence-accounts.tsx";
import { FieldAccounts } from "../likely/field-accounts.tsx";
import { MarkAccounts } from "../likely/mark-accounts.tsx";

interface SectionProps {
  explanation: Explanation;
  entries: readonly Entry[];
}

/** What was seen, what it says, what it was compared with, what it rests on, what would change it. */
export function ExplanationSections({ explanation, entries }: SectionProps) {
  const { t, i18n } = useTranslation();
  const own = entries.find(({ ref }) => ref === explanation.ref);
  const names = new Map(entries.map((entry) => [entry.ref, firearmName(entry)]));
  const { language } = i18n;
  const say: Say = (key, parameters = {}) => t(`reference.${key}`, parameters);
  return (
    <Stack gap="large">
      <Panel heading={t("reference.explain.result")}>
        <Probability value={explanation.probability}>
          {own && <EntryName entry={own} />}
        </Probability>
        <p>{t("reference.explain.probability")}</p>
        <p>{calibrationWords(explanation, say, language)}</p>
        {explanation.limits.map((code) => (
          <p key={code}>{t(`reference.limit.${code}`, { count: explanation.alike.length - 1 })}</p>
        ))}
      </Panel>
      <Panel heading={t("reference.explain.seen")}>
        <p>{t("reference.explain.counts", explanation.seen)}</p>
        <FieldAccounts
          fields={explanation.fields.filter(({ observed }) => observed !== undefined)}
        />
        <FeatureAccounts features={explanation.features} />
        <AbsenceAccounts absences={explanation.absences} />
        <MarkAccounts marks={explanation.marks} />
      </Panel>
      <Panel heading={t("reference.explain.compared")}>
        <Compared explanation={explanation} />
      </Panel>
      <Panel heading={t("reference.explain.assumptions")}>
        <ul>
          {explanation.assumptions.map((one) => (
            <li key={one.code}>{assumptionWords(one, say, language)}</li>
          ))}
        </ul>
      </Panel>
      <Panel heading={t("reference.explain.change")}>
        {explanation.turning.length === 0 ? (
          <p>{t("reference.explain.noTurning")}</p>
        ) : (
          <ul>
            {explanation.turning.map((point) => (
              <li key={`${point.marking} ${point.field} ${point.feature}`}>
                {turningWords(point, names, say)}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel heading={t("reference.explain.alternatives")}>
        <Alternatives alternatives={explanation.alternatives} entries={entries} />
        <p>
          {t("reference.explain.notInTable", {
            share: writeShare(explanation.notInTable, language),
          })}
        </p>
      </Panel>
    </Stack>
  );
}

function Compared({ explanation }: Pick<SectionProps, "explanation">) {
  const { t } = useTranslation();
  const { entries, states, generation, changedAt } = explanation.compared;
  return (
    <>
      <p>{t("reference.explain.entries", { count: entries, ...states })}</p>
      <Caption>
        {t("reference.explain.version", { version: generation })}{" "}
        {changedAt !== undefined && <Moment value={changedAt} />}
      </Caption>
    </>
  );
}

function FeatureAccounts({ features }: { features: readonly FeatureAccount[] }) {
  const { t } = useTranslation();
  if (features.length === 0) return null;
  return (
    <dl className={fieldClasses.fields}>
      {features.map(({ feature, answer, verdict, expected }) => (
        <div key={feature} className={fieldClasses.pair}>
          <dt className={fieldClasses.term}>{t(`reference.featureName.${feature}`)}</dt>
          <dd className={fieldClasses.value}>
            <Verdict verdict={verdict}>
              <span>
                {t(`reference.feature.${feature}.${answer}`)}
                {verdict === "contradicts" && expected !== undefined && (
                  <> ≠ {t(`reference.feature.${feature}.${expected}`)}</>
                )}
              </span>
            </Verdict>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Alternatives({
  alternatives,
  entries,
}: {
  alternatives: readonly Alternative[];
  entries: readonly Entry[];
}) {
  const { t } = useTranslation();
  if (alternatives.length === 0) return <p>{t("reference.explain.noAlternative")}</p>;
  return (
    <Stack>
      {alternatives.map(({ ref, probability, differs }) => {
        const entry = entries.find((one) => one.ref === ref);
        return (
          <div key={ref}>
            <Probability value={probability}>{entry && <EntryName entry={entry} />}</Probability>
            <Caption>
              {differs.map(({ field, other }) => (
                <span key={field}>
                  {t(`reference.field.${field}`)}:{" "}
                  {other === undefined ? (
                    t("reference.value.unknown")
                  ) : (
                    <FieldValue field={field} value={other} />
                  )}
                  {" · "}
                </span>
              ))}
            </Caption>
          </div>
        );
      })}
    </Stack>
  );
}
