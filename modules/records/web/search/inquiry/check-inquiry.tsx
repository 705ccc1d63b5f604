import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { WithLateTexts } from "#platform/i18n/web";
import { SoughtNumber, soughtFamily } from "#records/contract";
import type { FollowUpProps } from "#reference/web";
import { Button, Caption, Card, Cluster, Panel, Stack, useFormat } from "#ui";
import { NotSearched } from "../not-searched.tsx";
import { isSameFirearm, questionOf, soughtGun } from "../question-of.ts";
import { SearchResult } from "../result/search-result.tsx";
import { type Searched, useSearch } from "../use-search.ts";
import { InquiryForm } from "./inquiry-form.tsx";

/** Puts the firearm of a check to the records of all members, when the person says so. */
export function CheckInquiry(props: FollowUpProps) {
  return (
    <WithLateTexts>
      <InquiryPanel {...props} />
    </WithLateTexts>
  );
}

function InquiryPanel({ inquiry, onInquiry, ...known }: FollowUpProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { searched, search, isPending, error } = useSearch("check", ({ at }) => {
    onInquiry({ answeredAt: at });
    setOpen(false);
  });
  const numbers = known.numbers.filter((number) => SoughtNumber.safeParse(number).success);
  const ticked = numbers.filter(({ key, isOwn }) => inquiry.ticks[key] ?? isOwn);
  const question = questionOf(ticked, soughtGun(known.description), inquiry.purpose, {
    family: soughtFamily(known.description),
  });
  const shown = searched?.at === inquiry.answeredAt ? searched : undefined;
  const ask = () => search(question);
  const isChanged = shown !== undefined && !isSameFirearm(shown.question, question);
  return (
    <Panel heading={t("records.search.panel")}>
      <Stack>
        {shown === undefined || isOpen ? (
          <InquiryForm
            {...{ numbers, question, inquiry, onInquiry, isPending }}
            isNext={known.isNext}
            onSearch={ask}
          />
        ) : (
          <ForWhat shown={shown} isChanged={isChanged}>
            {isChanged && ticked.length > 0 && (
              <Button kind={known.isNext ? "strong" : "quiet"} wide busy={isPending} onClick={ask}>
                {t("records.search.again")}
              </Button>
            )}
            <Button kind="text" onClick={() => setOpen(true)}>
              {t("records.search.change")}
            </Button>
          </ForWhat>
        )}
        {error && !isPending && <NotSearched facts={readFailure(error)} />}
        {shown && <SearchResult searched={shown} weapon={known.description} />}
      </Stack>
    </Panel>
  );
}

interface ForWhatProps {
  shown: Searched;
  /** Whether the firearm is described otherwise by now. */
  isChanged: boolean;
  children: React.ReactNode;
}

/** Which question the result below answers. */
function ForWhat({ shown, isChanged, children }: ForWhatProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { question, at } = shown;
  const facts = {
    numbers: format.list(question.numbers.map(({ text }) => `\u2066${text}\u2069`)),
    time: format.time(at),
    purpose: `\u2068${question.purpose}\u2069`,
  };
  if (!isChanged)
    return (
      <div>
        <Caption>{t("records.search.forWhat", facts)}</Caption>
        {children}
      </div>
    );
  return (
    <Card tone="unknown" heading={t("records.search.changed")}>
      <Stack gap="small">
        <p role="status">{t("records.search.earlier", facts)}</p>
        <Cluster>{children}</Cluster>
      </Stack>
    </Card>
  );
}
