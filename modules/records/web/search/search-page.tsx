import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { numberChecksPage, type RecordSearch, recordsPage } from "#records/contract";
import {
  Action,
  Button,
  Card,
  Form,
  type FormFault,
  faultOf,
  Page,
  PageLink,
  Panel,
  Stack,
} from "#ui";
import { FamilyField } from "../family/family-field.tsx";
import { findQuestionFaults } from "./find-question-faults.ts";
import { GunFields } from "./gun-fields.tsx";
import { NotSearched } from "./not-searched.tsx";
import { NumberRows } from "./number-rows.tsx";
import { PurposeField } from "./purpose-field.tsx";
import {
  type AskedNumber,
  describedBy,
  isSameFirearm,
  questionOf,
  soughtGun,
} from "./question-of.ts";
import { SearchResult } from "./result/search-result.tsx";
import classes from "./search.module.css";
import { useSearch } from "./use-search.ts";
import { soughtTime, WhenFields, writtenDays } from "./when-fields.tsx";

/** A firearm put to the records of all members by a desk that has its numbers on paper. */
export function SearchPage() {
  const [turn, setTurn] = useState(0);
  return <Turn key={turn} onAnew={() => setTurn(turn + 1)} />;
}

function Turn({ onAnew }: { onAnew: () => void }) {
  const { t } = useTranslation();
  const { searched, search, isPending, error, forget } = useSearch("desk");
  const { question, fields } = useQuestion(searched?.question);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = () => {
    const found = findQuestionFaults(question);
    setFaults(found.map((fault) => ({ ...fault, sentence: t(fault.sentence) })));
    if (found.length === 0 && !isPending) search(question);
  };
  return (
    <Page
      title={t("records.search.title")}
      lead={t("records.search.pageLead")}
      actions={
        searched ? (
          <Button
            kind="text"
            onClick={() => {
              forget();
              onAnew();
            }}
          >
            {t("records.search.anew")}
          </Button>
        ) : (
          <PageLink href={numberChecksPage} as="quiet">
            {t("records.check.title")}
          </PageLink>
        )
      }
      above={<PageLink href={recordsPage}>{t("records.list.title")}</PageLink>}
    >
      <Stack gap="large">
        <Form faults={faults} onSubmit={submit}>
          <div className={classes.question}>
            {fields(faults)}
            <Action type="submit" busy={isPending}>
              {t("records.search.submit")}
            </Action>
          </div>
        </Form>
        {error && !isPending && <NotSearched facts={readFailure(error)} />}
        {searched && (
          <Panel heading={t("records.search.result")}>
            <Stack>
              {!isSameFirearm(question, searched.question) && (
                <Card tone="unknown" heading={t("records.search.changed")}>
                  <p role="status">{t("records.search.earlierPage")}</p>
                </Card>
              )}
              <SearchResult searched={searched} weapon={describedBy(searched.question)} />
            </Stack>
          </Panel>
        )}
      </Stack>
    </Page>
  );
}

/** The question as it is being written; who comes back from a record finds it as it was asked. */
function useQuestion(asked: RecordSearch | undefined) {
  const first: readonly AskedNumber[] = asked?.numbers ?? [{ text: "" }];
  const [numbers, setNumbers] = useState(first);
  const [gun, setGun] = useState(asked?.gun ?? {});
  const [family, setFamily] = useState(asked?.family ?? "");
  const [days, setDays] = useState(writtenDays(asked?.when));
  const [purpose, setPurpose] = useState(asked?.purpose ?? "");
  const fields = (faults: readonly FormFault[]) => (
    <>
      <NumberRows
        numbers={numbers}
        error={faultOf(faults, "search-numbers")}
        onChange={setNumbers}
      />
      <GunFields gun={gun} onChange={setGun} />
      <WhenFields days={days} error={faultOf(faults, "search-when")} onChange={setDays} />
      <PurposeField
        value={purpose}
        error={faultOf(faults, "search-purpose")}
        onChange={setPurpose}
      />
      <FamilyField value={family} error={faultOf(faults, "search-family")} onChange={setFamily} />
    </>
  );
  const when = soughtTime(days);
  return { question: questionOf(numbers, soughtGun(gun), purpose, { family, when }), fields };
}
