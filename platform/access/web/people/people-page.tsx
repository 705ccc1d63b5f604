import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { Answer, Code, type Column, Page, PageLink, Table, TextField } from "#ui";
import type { Account, Person } from "../../contract/person.ts";
import { findPersons } from "./find-persons.ts";
import classes from "./people.module.css";
import { personsQuery, useAgencyName } from "./people-queries.ts";
import { personUrl } from "./person-url.ts";

/** Everyone of the own member: where they work, as what, and whether they can sign in. */
export function PeoplePage() {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const persons = useQuery(personsQuery);
  const columns = useColumns();
  return (
    <Page
      title={t("access.people.title")}
      lead={t("access.people.lead")}
      actions={
        <PageLink as="quiet" href="/people/add">
          {t("access.people.add")}
        </PageLink>
      }
    >
      <div className={classes.find}>
        <TextField
          label={t("access.people.find")}
          type="search"
          autoComplete="off"
          value={text}
          onChange={setText}
        />
      </div>
      <Answer asked={persons} explain={readFailure} rows={6}>
        {(all) => (
          <Table
            caption={t("access.people.title")}
            columns={columns}
            rows={findPersons(text, all)}
            keyOf={({ id }) => id}
            order={{ column: "name", descending: false }}
            nothing={t("access.people.nothing", { text })}
          />
        )}
      </Answer>
    </Page>
  );
}

function useColumns(): Column<Person>[] {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  return [
    {
      id: "name",
      label: t("access.account.name"),
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <PageLink href={personUrl(id)}>
          <bdi>{name}</bdi>
        </PageLink>
      ),
    },
    {
      id: "agency",
      label: t("access.account.agency"),
      cell: eachAccount(({ agency }) => <bdi>{agencyName(agency)}</bdi>),
    },
    {
      id: "sign_in",
      label: t("access.sign_in.name"),
      cell: eachAccount(({ signInName }) => <Code>{signInName}</Code>),
    },
    {
      id: "roles",
      label: t("access.account.roles"),
      cell: eachAccount(({ roles }) =>
        roles.length === 0
          ? t("access.people.no_role")
          : roles.map((role) => t(`access.role.${role}`)).join(" · "),
      ),
    },
    {
      id: "state",
      label: t("access.people.state"),
      sortBy: ({ accounts }) => accounts[0]?.state,
      cell: eachAccount(({ state }) => (
        <span data-state={state} className={classes.state}>
          {t(`access.people.state.${state}`)}
        </span>
      )),
    },
  ];
}

/** A person with two accounts has two lines in each column, in the same order. */
function eachAccount(show: (account: Account) => React.ReactNode) {
  return ({ accounts }: Person) => (
    <div>
      {accounts.map((account) => (
        <div key={account.id}>{show(account)}</div>
      ))}
    </div>
  );
}
