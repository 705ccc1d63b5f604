import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agency } from "#platform/directory/contract";
import { server } from "#platform/http/web";
import {
  Action,
  ChoiceField,
  Dialog,
  Form,
  type FormFault,
  faultOf,
  TextArea,
  useToast,
} from "#ui";
import { Role } from "../../contract/permission/index.ts";
import type { Account } from "../../contract/person.ts";
import { listProposalsRoute, proposeRoleRoute } from "../../contract/proposal.ts";
import { useOwnMember } from "../people/people-queries.ts";
import { useFaultReader } from "../use-faults.ts";

interface ProposeRoleDialogProps {
  account: Account;
  opened: boolean;
  onClose: () => void;
}

/** Proposes a role for an account; another person decides. */
export function ProposeRoleDialog(props: ProposeRoleDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("access.propose.role_title")} opened={props.opened} onClose={props.onClose}>
      <ProposeRoleForm {...props} />
    </Dialog>
  );
}

function ProposeRoleForm({ account, onClose }: ProposeRoleDialogProps) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const faultsOf = useFaultReader();
  const member = useOwnMember().data;
  const [role, setRole] = useState<Role | "">("");
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const agency = member?.agencies.find(({ id }) => id === account.agency);
  const offered = Role.options.filter((one) => isOffered(one, account, agency));
  const propose = useMutation({
    mutationFn: (wanted: Role) =>
      server.call(proposeRoleRoute, { body: { account: account.id, role: wanted, reason } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [listProposalsRoute.id] });
      say({ sentence: t("access.propose.done") });
      onClose();
    },
    onError: (error) => setFaults(faultsOf(error)),
  });
  const submit = () => {
    const wrong = [role === "" && "role", reason.trim() === "" && "reason"].filter(Boolean);
    setFaults(
      wrong.map((field) => ({ field: `${field}`, sentence: t(`access.propose.wrong.${field}`) })),
    );
    if (role !== "" && wrong.length === 0) propose.mutate(role);
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <p>{t("access.propose.two_persons")}</p>
      <ChoiceField
        id="role"
        label={t("access.propose.role")}
        error={faultOf(faults, "role")}
        options={offered.map((one) => ({ value: one, label: t(`access.role.${one}`) }))}
        none={t("access.people.choose")}
        value={role}
        onChange={setRole}
      />
      <TextArea
        id="reason"
        label={t("access.propose.reason")}
        hint={t("access.propose.reason_hint")}
        error={faultOf(faults, "reason")}
        maxLength={500}
        rows={3}
        dir="auto"
        value={reason}
        onChange={setReason}
      />
      <Action type="submit" busy={propose.isPending}>
        {t("access.propose.do")}
      </Action>
    </Form>
  );
}

/** Desk and secretariat are places as much as roles; what is held already is not offered. */
function isOffered(role: Role, account: Account, agency: Agency | undefined): boolean {
  if (account.roles.includes(role)) return false;
  if (role === "desk") return agency?.isDesk === true;
  if (role === "secretariat") return agency?.kind === "secretariat";
  return true;
}
