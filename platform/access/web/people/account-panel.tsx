import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import {
  Button,
  Caption,
  Cluster,
  Code,
  ErrorSummary,
  Facts,
  languageNames,
  Panel,
  useToast,
} from "#ui";
import {
  type Account,
  endAccountSessionsRoute,
  inviteAgainRoute,
  listPersonsRoute,
  unlockAccountRoute,
} from "../../contract/person.ts";
import { ProposeRoleDialog } from "../proposal/propose-role-dialog.tsx";
import { useFaultReader } from "../use-faults.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import classes from "./people.module.css";
import { useAgencyName, useSignedIn } from "./people-queries.ts";
import { RoleRows } from "./role-rows.tsx";

interface AccountPanelProps {
  account: Account;
  person: string;
  onInvited: (invitation: string) => void;
}

/** A person at one agency: name to sign in with, roles, and help when signing in fails. */
export function AccountPanel({ account, person, onInvited }: AccountPanelProps) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  return (
    <Panel
      heading={agencyName(account.agency)}
      aside={
        <span data-state={account.state} className={classes.state}>
          {t(`access.people.state.${account.state}`)}
        </span>
      }
    >
      <Facts
        facts={[
          { term: t("access.sign_in.name"), value: <Code>{account.signInName}</Code> },
          { term: t("ui.language"), value: languageNames[account.language] },
          { term: t("access.account.roles"), value: <RoleRows account={account} /> },
        ]}
      />
      {account.state !== "left" && (
        <AccountDeeds account={account} person={person} onInvited={onInvited} />
      )}
    </Panel>
  );
}

function AccountDeeds({ account, person, onInvited }: AccountPanelProps) {
  const { t } = useTranslation();
  const faultsOf = useFaultReader();
  const isSelf = useSignedIn()?.person === person;
  const [isProposing, setIsProposing] = useState(false);
  const [isInviting, setIsInviting] = useState(false);
  const { invite, unlock, end } = useAccountDeeds(account, (invitation) => {
    setIsInviting(false);
    onInvited(invitation);
  });
  return (
    <div className={classes.deeds}>
      <ErrorSummary faults={faultsOf(unlock.error ?? end.error)} />
      <Cluster>
        {!isSelf && (
          <Button onClick={() => setIsProposing(true)}>{t("access.people.propose_role")}</Button>
        )}
        <Button onClick={() => setIsInviting(true)}>{t("access.people.invite_again")}</Button>
        <Button busy={unlock.isPending} onClick={() => unlock.mutate()}>
          {t("access.people.unlock")}
        </Button>
        <Button busy={end.isPending} onClick={() => end.mutate()}>
          {t("access.people.end_sessions")}
        </Button>
      </Cluster>
      {isSelf && <Caption>{t("access.people.own_role")}</Caption>}
      <ConfirmDialog
        title={t("access.people.invite_again")}
        deed={t("access.people.invite_do")}
        opened={isInviting}
        busy={invite.isPending}
        error={invite.error}
        onClose={() => setIsInviting(false)}
        onConfirm={() => invite.mutate()}
      >
        <p>{t("access.people.invite_help")}</p>
      </ConfirmDialog>
      <ProposeRoleDialog
        account={account}
        opened={isProposing}
        onClose={() => setIsProposing(false)}
      />
    </div>
  );
}

function useAccountDeeds({ id }: Account, onInvited: (invitation: string) => void) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [listPersonsRoute.id] });
  const input = { params: { account: id } };
  return {
    invite: useMutation({
      mutationFn: () => server.call(inviteAgainRoute, input),
      onSuccess: ({ invitation }) => onInvited(invitation),
      onSettled,
    }),
    unlock: useMutation({
      mutationFn: () => server.call(unlockAccountRoute, input),
      onSuccess: () => say({ sentence: t("access.people.unlocked") }),
      onSettled,
    }),
    end: useMutation({
      mutationFn: () => server.call(endAccountSessionsRoute, input),
      onSuccess: ({ ended }) =>
        say({ sentence: t("access.people.sessions_ended", { count: ended }) }),
      onSettled,
    }),
  };
}
