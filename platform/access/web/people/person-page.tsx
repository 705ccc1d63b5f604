import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import {
  Answer,
  Button,
  Caption,
  Cluster,
  Columns,
  Failure,
  Moment,
  Page,
  PageLink,
  Panel,
} from "#ui";
import type { Person } from "../../contract/person.ts";
import { InvitationShown } from "../hand-over/invitation-shown.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { AddAccountDialog } from "./add-account-dialog.tsx";
import { LeavePanel } from "./leave-panel.tsx";
import { OpenWorkPanel } from "./open-work-panel.tsx";
import classes from "./people.module.css";
import { personsQuery } from "./people-queries.ts";
import { RenameDialog } from "./rename-dialog.tsx";

/** One person of the own member: accounts, roles, and what ends when the person leaves. */
export function PersonPage() {
  const { t } = useTranslation();
  const { params } = useAddress();
  const persons = useQuery(personsQuery);
  const person = persons.data?.find(({ id }) => id === params.person);
  return (
    <Page
      title={person?.name ?? t("access.people.title")}
      lead={
        person?.leftAt ? (
          <>
            {t("access.people.left_on")} <Moment value={person.leftAt} as="dateTime" />
          </>
        ) : undefined
      }
      above={<PageLink href="/people">{t("access.people.title")}</PageLink>}
    >
      <Answer asked={persons} explain={readFailure}>
        {() =>
          person ? (
            <PersonContent key={person.id} person={person} />
          ) : (
            <Failure facts={{ kind: "not_found", sentence: t("access.people.not_found") }} />
          )
        }
      </Answer>
    </Page>
  );
}

function PersonContent({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [invitation, setInvitation] = useState<string>();
  const [dialog, setDialog] = useState<"rename" | "account">();
  const close = () => setDialog(undefined);
  const hasLeft = person.leftAt !== null;
  return (
    <Columns kind="aside">
      <div>
        {invitation && (
          <Panel heading={t("access.invitation.title")}>
            <InvitationShown invitation={invitation} name={person.name} />
          </Panel>
        )}
        {person.accounts.map((account) => (
          <AccountPanel
            key={account.id}
            account={account}
            person={person.id}
            onInvited={setInvitation}
          />
        ))}
      </div>
      <div>
        {!hasLeft && (
          <Panel heading={t("access.people.person")}>
            <div className={classes.aside}>
              <Caption>{t("access.people.one_person")}</Caption>
              <Cluster>
                <Button onClick={() => setDialog("rename")}>{t("access.people.rename")}</Button>
                <Button onClick={() => setDialog("account")}>
                  {t("access.people.add_account")}
                </Button>
              </Cluster>
            </div>
          </Panel>
        )}
        <OpenWorkPanel person={person} />
        {!hasLeft && <LeavePanel person={person} />}
      </div>
      <RenameDialog person={person} opened={dialog === "rename"} onClose={close} />
      <AddAccountDialog
        person={person}
        opened={dialog === "account"}
        onClose={close}
        onInvited={setInvitation}
      />
    </Columns>
  );
}
