import { useState } from "react";
import { useTranslation } from "react-i18next";
import { connection, useOfflineSince } from "#platform/http/web";
import type { RecordSearch } from "#records/contract";
import type { FollowUpProps } from "#reference/web";
import { Button, Caption, FieldGroup, Form, type FormFault, faultOf, useFormat } from "#ui";
import { findQuestionFaults } from "../find-question-faults.ts";
import { NotSearched } from "../not-searched.tsx";
import { PurposeField } from "../purpose-field.tsx";
import { InquiryNumber } from "./inquiry-number.tsx";

interface InquiryFormProps extends Omit<FollowUpProps, "description"> {
  question: RecordSearch;
  isPending: boolean;
  onSearch: () => void;
}

/** What will be searched, shown before it is, and why one asks. */
export function InquiryForm(props: InquiryFormProps) {
  const { question, inquiry, onInquiry, isPending, onSearch } = props;
  const { t } = useTranslation();
  const isOffline = useOfflineSince(connection) !== undefined;
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  if (props.numbers.length === 0 && !question.family)
    return <Caption>{t("records.search.noNumber")}</Caption>;
  if (isOffline) return <NotSearched facts={{ kind: "offline" }} />;
  const submit = () => {
    const found = findQuestionFaults(question).map((fault) => ({
      ...fault,
      sentence: t(fault.sentence),
    }));
    setFaults(found);
    if (found.length === 0 && !isPending) onSearch();
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <Numbers {...props} error={faultOf(faults, "search-numbers")} />
      <PurposeField
        value={inquiry.purpose}
        error={faultOf(faults, "search-purpose")}
        onChange={(purpose) => onInquiry({ purpose })}
      />
      <Button type="submit" kind={props.isNext ? "strong" : "quiet"} wide busy={isPending}>
        {t("records.search.submit")}
      </Button>
    </Form>
  );
}

function Numbers(props: InquiryFormProps & { error: string | undefined }) {
  const { numbers, inquiry, onInquiry, question, error } = props;
  const { t } = useTranslation();
  const { ticks } = inquiry;
  return (
    <FieldGroup id="search-numbers" legend={t("records.search.numbers")} error={error}>
      {numbers.length === 0 && <Caption>{t("records.search.familyAlone")}</Caption>}
      {numbers.map((number, at) => (
        <InquiryNumber
          key={number.key}
          id={at === 0 ? "search-numbers" : undefined}
          number={number}
          isTicked={ticks[number.key] ?? number.isOwn}
          onTick={(isTicked) => onInquiry({ ticks: { ...ticks, [number.key]: isTicked } })}
        />
      ))}
      <GunWords question={question} />
    </FieldGroup>
  );
}

/** What else is known of the firearm and is searched with its numbers. */
function GunWords({ question: { gun, family } }: { question: RecordSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { make, model, type, calibre, country } = gun;
  const words = [
    make && `\u2068${make}\u2069`,
    model && `\u2068${model}\u2069`,
    type && t(`reference.type.${type}`),
    calibre && `\u2066${calibre}\u2069`,
    country && `\u2068${format.country(country)}\u2069`,
    family && t("records.search.ofFamily", { family: `\u2066${family}\u2069` }),
  ].filter((word) => word !== undefined);
  if (words.length === 0) return <Caption>{t("records.search.withNothing")}</Caption>;
  return <Caption>{t("records.search.with", { words: words.join(" · ") })}</Caption>;
}
