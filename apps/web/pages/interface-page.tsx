import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { Answer, Caption, Cluster, Code, type Column, Page, Panel, Stack, Table } from "#ui";
import { type InterfaceDescription, type Operation, readOperations } from "./read-operations.ts";

const description = "/api/openapi.json";

/** The interface for other systems, readable: every operation, and how to speak to it. */
export function InterfacePage() {
  const { t } = useTranslation();
  const asked = useQuery({
    queryKey: [description],
    queryFn: async () =>
      readOperations((await (await fetch(description)).json()) as InterfaceDescription),
  });
  return (
    <Page
      title={t("web.interface.title")}
      lead={t("web.interface.lead")}
      actions={<a href={description}>{t("web.interface.description")}</a>}
    >
      <Stack gap="large">
        <Manners />
        <Answer asked={asked} explain={readFailure} rows={12}>
          {(operations) => <Parts operations={operations} />}
        </Answer>
      </Stack>
    </Page>
  );
}

const manners = ["key", "language", "problems", "creates", "changes", "lists"] as const;

function Manners() {
  const { t } = useTranslation();
  return (
    <ul>
      {manners.map((manner) => (
        <li key={manner}>{t(`web.interface.${manner}`)}</li>
      ))}
    </ul>
  );
}

function Parts({ operations }: { operations: readonly Operation[] }) {
  const columns = useColumns();
  const parts = [...new Set(operations.map(({ part }) => part))];
  return parts.map((part) => (
    <Panel key={part} heading={part}>
      <Table
        caption={part}
        columns={columns}
        rows={operations.filter((operation) => operation.part === part)}
        keyOf={({ id }) => id}
      />
    </Panel>
  ));
}

function useColumns(): Column<Operation>[] {
  const { t } = useTranslation();
  return [
    {
      id: "path",
      label: t("web.interface.operation"),
      cell: ({ method, path }) => <Code>{`${method} ${path}`}</Code>,
    },
    {
      id: "summary",
      label: t("web.interface.summary"),
      cell: ({ summary, leaves }) => (
        <Stack gap="small">
          <div>
            <span lang="en" dir="ltr">
              {summary}
            </span>
          </div>
          <Leaves {...leaves} />
        </Stack>
      ),
    },
    { id: "id", label: t("web.interface.id"), cell: ({ id }) => <Code>{id}</Code> },
  ];
}

/** The acts an operation leaves in the ledger; a plain reading says nothing of it. */
function Leaves({ always, sometimes, reason }: Operation["leaves"]) {
  const { t } = useTranslation();
  if (reason !== undefined) return <Caption>{t(`web.interface.leaves.${reason}`)}</Caption>;
  if (always.length === 0) return null;
  return (
    <Cluster>
      <Caption>{t("web.interface.leaves")}</Caption>
      <Verbs verbs={always} />
      {sometimes.length > 0 && <Caption>{t("web.interface.leaves.sometimes")}</Caption>}
      <Verbs verbs={sometimes} />
    </Cluster>
  );
}

function Verbs({ verbs }: { verbs: readonly string[] }) {
  return verbs.map((verb) => <Code key={verb}>{verb}</Code>);
}
