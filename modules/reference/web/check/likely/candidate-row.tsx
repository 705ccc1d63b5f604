import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WithLateTexts } from "#platform/i18n/web";
import { type Candidate, type Entry, entryPage } from "#reference/contract";
import { Account, Button, Cluster, Code, PageLink, Probability, Stack } from "#ui";
import { useCodeWords } from "../../code-words.ts";
import { EntryName } from "../../entry-name.tsx";
import { FamilyLine } from "../../family-line.tsx";
import { AbsenceAccounts } from "./absence-accounts.tsx";
import classes from "./candidate-row.module.css";
import { FieldAccounts } from "./field-accounts.tsx";
import { MarkAccounts } from "./mark-accounts.tsx";

interface CandidateRowProps {
  candidate: Candidate;
  entry: Entry;
  /** Other entries that what is recorded cannot tell from this one. */
  alike: readonly Entry[];
  isChosen: boolean;
  onChoose: (ref: string | undefined) => void;
}

/** One firearm it may be: how likely, and what agrees, contradicts or is unknown. */
export function CandidateRow({ candidate, entry, alike, isChosen, onChoose }: CandidateRowProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { fields, absences = [], marks = [] } = candidate;
  const accounts = [...fields, ...absences, ...marks];
  const count = (verdict: string) => accounts.filter((one) => one.verdict === verdict).length;
  return (
    <li className={classes.row} data-chosen={isChosen || undefined}>
      <Probability value={candidate.probability}>
        <EntryName entry={entry} />
      </Probability>
      <FamilyLine entry={entry} />
      <EntryLine entry={entry} />
      {alike.length > 0 && <Alike entries={alike} />}
      <Account
        agrees={count("agrees")}
        contradicts={count("contradicts")}
        unknown={count("unknown")}
        open={isOpen}
        onToggle={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Stack gap="small">
          <WithLateTexts>
            <FieldAccounts fields={fields} />
            <AbsenceAccounts absences={absences} />
            <MarkAccounts marks={marks} />
          </WithLateTexts>
          <Cluster>
            <Button onClick={() => onChoose(isChosen ? undefined : candidate.ref)}>
              {t(isChosen ? "reference.check.unchoose" : "reference.check.choose")}
            </Button>
            <PageLink href={entryPage(entry.ref)} as="quiet">
              {t("reference.check.openEntry")}
            </PageLink>
          </Cluster>
        </Stack>
      )}
      {isChosen && <p className={classes.chosen}>{t("reference.check.chosen")}</p>}
    </li>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const facts = [
    t(`reference.type.${entry.type}`),
    entry.country && words.country(entry.country),
    entry.yearFrom && t("reference.value.since", { year: entry.yearFrom }),
  ].filter(Boolean);
  return (
    <p className={classes.detail}>
      {facts.join(" · ")}
      {entry.calibres[0] && (
        <>
          {" · "}
          <Code>{entry.calibres[0]}</Code>
        </>
      )}
    </p>
  );
}

function Alike({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  return (
    <p className={classes.detail}>
      {t("reference.check.alike", { count: entries.length })}:{" "}
      <Code>{entries.map(({ model }) => model).join(", ")}</Code>
    </p>
  );
}
