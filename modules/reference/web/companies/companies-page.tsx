import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RouteAnswer } from "#platform/http/contract";
import { readFailure } from "#platform/http/web";
import { companiesRoute, companyPage, tablePage } from "#reference/contract";
import { foldText } from "#reference/science";
import { Answer, type Column, Page, PageLink, Stack, Table, TextField, useFormat } from "#ui";
import { askReference } from "../offline/ask-reference.ts";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";
import { usePeriodWords } from "./period-words.ts";

type Listed = RouteAnswer<typeof companiesRoute>["companies"][number];

/** Every company of the table, found by any name it ever bore. */
export function CompaniesPage() {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const asked = useQuery({
    queryKey: [companiesRoute.id],
    queryFn: () => askReference(companiesRoute, {}),
  });
  return (
    <Page
      title={t("reference.companies.title")}
      lead={t("reference.companies.lead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
    >
      <Stack>
        <LateOfflineNote madeHere={asked.data?.madeHere} />
        <TextField
          label={t("reference.companies.search")}
          type="search"
          value={text}
          onChange={setText}
          maxLength={120}
        />
        <Answer asked={asked} explain={readFailure} rows={12}>
          {({ companies }) => <CompanyTable companies={narrow(companies, text)} />}
        </Answer>
      </Stack>
    </Page>
  );
}

/** Companies of which some name holds the text, however it is written. */
function narrow(companies: readonly Listed[], text: string): Listed[] {
  const wanted = foldText(text);
  return companies.filter(({ name, names }) =>
    [name, ...names.map((each) => each.text)].some((each) => foldText(each).includes(wanted)),
  );
}

function CompanyTable({ companies }: { companies: readonly Listed[] }) {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <Table
      caption={t("reference.companies.title")}
      columns={columns}
      rows={companies}
      keyOf={({ id }) => id}
      order={{ column: "name", descending: false }}
      nothing={t("reference.companies.nothing")}
    />
  );
}

function useColumns(): Column<Listed>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const period = usePeriodWords();
  return [
    {
      id: "name",
      label: t("reference.companies.name"),
      cell: ({ id, name }) => (
        <PageLink href={companyPage(id)}>
          <bdi>{name}</bdi>
        </PageLink>
      ),
      sortBy: ({ name }) => name,
    },
    {
      id: "kind",
      label: t("reference.companies.kind"),
      cell: ({ kind }) => t(`reference.companyKind.${kind}`),
      sortBy: ({ kind }) => t(`reference.companyKind.${kind}`),
    },
    {
      id: "country",
      label: t("reference.companies.country"),
      cell: ({ country }) =>
        country === undefined ? t("reference.value.unknown") : format.country(country),
      sortBy: ({ country }) => (country === undefined ? undefined : format.country(country)),
    },
    {
      id: "period",
      label: t("reference.companies.period"),
      cell: period,
      sortBy: ({ yearFrom }) => yearFrom,
    },
  ];
}
