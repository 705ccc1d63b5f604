import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import { type KeptSearch, openSearchRoute, searchPage } from "#records/contract";
import {
  Answer,
  Caption,
  type Fact,
  Facts,
  Page,
  PageLink,
  Panel,
  Serial,
  Stack,
  useFormat,
} from "#ui";
import { TimeValue } from "../facts/time-value.tsx";
import { describedBy } from "./question-of.ts";
import { SearchResult } from "./result/search-result.tsx";

/** A search of the own side, as it was put and answered. Every reading is a look, so it is not read again unasked. */
export function KeptSearchPage() {
  const { search = "" } = useAddress().params;
  const asked = useQuery({
    queryKey: [openSearchRoute.id, search],
    queryFn: () => server.call(openSearchRoute, { params: { search } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {(kept) => <KeptSearchContent kept={kept} />}
    </Answer>
  );
}

function KeptSearchContent({ kept }: { kept: KeptSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { question, answer, at, gone } = kept;
  const date = `\u2068${format.dateTime(at)}\u2069`;
  return (
    <Page
      title={t("records.search.keptTitle", { purpose: `\u2068${question.purpose}\u2069` })}
      lead={t("records.search.keptLead", { date })}
      above={<PageLink href={searchPage}>{t("records.nav.search")}</PageLink>}
    >
      <Stack gap="large">
        <Panel heading={t("records.search.keptQuestion")}>
          <Facts facts={useQuestionFacts(kept)} />
        </Panel>
        <Panel heading={t("records.search.result")}>
          <Stack>
            {gone > 0 && <Caption>{t("records.search.keptGone", { count: gone })}</Caption>}
            {answer === null ? (
              <Caption>{t("records.search.keptNoAnswer")}</Caption>
            ) : (
              <SearchResult searched={{ question, answer, at }} weapon={describedBy(question)} />
            )}
          </Stack>
        </Panel>
      </Stack>
    </Page>
  );
}

/** What was asked; only what was stated. */
function useQuestionFacts({ question }: KeptSearch): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { numbers, gun, family, when, purpose } = question;
  const facts = {
    serials:
      numbers.length > 0 &&
      numbers.map(({ text, part }) => (
        <div key={`${part} ${text}`}>
          <Serial reading={text} size="text" />
          {part && ` · ${t(`reference.part.${part}`)}`}
        </div>
      )),
    make: gun.make && <bdi>{gun.make}</bdi>,
    model: gun.model && <bdi>{gun.model}</bdi>,
    weaponType: gun.type && t(`reference.type.${gun.type}`),
    calibre: gun.calibre && <bdi dir="ltr">{gun.calibre}</bdi>,
    country: gun.country && format.country(gun.country),
    family: family && <bdi>{family}</bdi>,
    when: when && <TimeValue when={when} />,
  };
  const stated = Object.entries(facts).flatMap(([field, value]) =>
    value ? [{ term: t(`records.field.${field}`), value }] : [],
  );
  return [...stated, { term: t("records.search.purpose"), value: <bdi>{purpose}</bdi> }];
}
