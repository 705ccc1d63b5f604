import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { Answer, Button, Page, Row, Rows } from "#ui";
import type { Account, Person } from "../../contract/person.ts";
import { AddPersonDialog } from "./add-person-dialog.tsx";
import { peopleQuery } from "./people-queries.ts";
import { PersonDialog } from "./person-dialog.tsx";
import { useAgencies } from "./use-agencies.ts";

/** The people of the own member: who they are, at which agency, with which roles. */
export function PeoplePage() {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  const [isAdding, setIsAdding] = useState(false);
  const [chosen, setChosen] = useState<string>();
  return (
    <Page
      title={t("access.people.title")}
      lead={t("access.people.lead")}
      actions={<Button onClick={() => setIsAdding(true)}>{t("access.people.add")}</Button>}
    >
      <Answer asked={people} explain={readFailure} rows={6}>
        {(all) => (
          <>
            <Rows label={t("access.people.title")}>
              {all.map((person) => (
                <PersonRow key={person.id} person={person} onManage={() => setChosen(person.id)} />
              ))}
            </Rows>
            <PersonDialog
              person={all.find((person) => person.id === chosen)}
              onClose={() => setChosen(undefined)}
            />
          </>
        )}
      </Answer>
      <AddPersonDialog opened={isAdding} onClose={() => setIsAdding(false)} />
    </Page>
  );
}

function PersonRow({ person, onManage }: { person: Person; onManage: () => void }) {
  const { t } = useTranslation();
  return (
    <Row
      title={<bdi>{person.name}</bdi>}
      detail={
        <ul>
          {person.accounts.map((account) => (
            <li key={account.id}>
              <AccountLine account={account} />
            </li>
          ))}
        </ul>
      }
      actions={
        person.leftAt === null ? (
          <Button onClick={onManage} aria-label={t("access.people.manage_named", person)}>
            {t("access.people.manage")}
          </Button>
        ) : (
          t("access.people.state.left")
        )
      }
    />
  );
}

function AccountLine({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { nameOf } = useAgencies();
  const roles = account.roles.map((role) => t(`access.role.${role}`));
  return (
    <>
      <bdi>{nameOf(account.agency)}</bdi> · <bdi dir="ltr">{account.signInName}</bdi> ·{" "}
      {roles.length > 0 ? roles.join(" · ") : t("access.people.no_role")}
      {account.state === "invited" && <> · {t("access.people.state.invited")}</>}
    </>
  );
}
