import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Button, Cluster, ErrorSummary, Panel, Row, Rows, Stack, useToast } from "#ui";
import type { Role } from "../../contract/permission/index.ts";
import {
  type Account,
  endAccountSessionsRoute,
  inviteAgainRoute,
  revokeRoleRoute,
  unlockAccountRoute,
} from "../../contract/person.ts";
import { useFaults } from "../use-faults.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { peopleQuery } from "./people-queries.ts";
import { ProposeRole } from "./propose-role.tsx";
import { useAgencies } from "./use-agencies.ts";

/** One account: its roles, and what helps who lost a phone, a password or a device. */
export function AccountPanel({ account }: { account: Account }) {
  const { nameOf } = useAgencies();
  return (
    <Panel heading={nameOf(account.agency)} aside={<bdi dir="ltr">{account.signInName}</bdi>}>
      <Stack>
        <Roles account={account} />
        <ProposeRole account={account} />
        <AccountDeeds account={account} />
      </Stack>
    </Panel>
  );
}

function Roles({ account }: { account: Account }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: (role: Role) =>
      server.call(revokeRoleRoute, { params: { account: account.id, role } }),
    onSuccess: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  const faults = useFaults(revoke.error);
  if (account.roles.length === 0) return <p>{t("access.people.no_role")}</p>;
  return (
    <>
      <ErrorSummary faults={faults} />
      <Rows label={t("access.account.roles")}>
        {account.roles.map((role) => (
          <Row
            key={role}
            title={t(`access.role.${role}`)}
            actions={
              <Button onClick={() => revoke.mutate(role)}>{t("access.people.take_back")}</Button>
            }
          />
        ))}
      </Rows>
    </>
  );
}

function AccountDeeds({ account }: { account: Account }) {
  const { t } = useTranslation();
  const say = useToast();
  const params = { account: account.id };
  const invite = useMutation({ mutationFn: () => server.call(inviteAgainRoute, { params }) });
  const unlock = useMutation({
    mutationFn: () => server.call(unlockAccountRoute, { params }),
    onSuccess: () => say({ sentence: t("access.people.unlocked") }),
  });
  const end = useMutation({
    mutationFn: () => server.call(endAccountSessionsRoute, { params }),
    onSuccess: ({ ended }) =>
      say({ sentence: t("access.people.sessions_ended", { count: ended }) }),
  });
  const faults = useFaults(invite.error ?? unlock.error ?? end.error);
  return (
    <>
      <ErrorSummary faults={faults} />
      <Cluster>
        <Button onClick={() => invite.mutate()}>{t("access.people.invite_again")}</Button>
        <Button onClick={() => unlock.mutate()}>{t("access.people.unlock")}</Button>
        <Button onClick={() => end.mutate()}>{t("access.people.end_sessions")}</Button>
      </Cluster>
      {invite.data && <InvitationLink token={invite.data.invitation} />}
    </>
  );
}
