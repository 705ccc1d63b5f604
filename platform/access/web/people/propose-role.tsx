import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Button, ChoiceField, Cluster, Form, TextField, useToast } from "#ui";
import { Role } from "../../contract/permission/index.ts";
import type { Account } from "../../contract/person.ts";
import { listProposalsRoute, proposeRoleRoute } from "../../contract/proposal.ts";
import { useFaults } from "../use-faults.ts";

/** Proposes a role; another person decides (invariant 4). */
export function ProposeRole({ account }: { account: Account }) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const [role, setRole] = useState<Role | "">("");
  const [reason, setReason] = useState("");
  const propose = useMutation({
    mutationFn: (proposed: Role) =>
      server.call(proposeRoleRoute, { body: { account: account.id, role: proposed, reason } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listProposalsRoute.id] });
      setRole("");
      setReason("");
      say({ sentence: t("access.people.proposed") });
    },
  });
  const held = new Set(account.roles);
  const options = Role.options.filter((one) => !held.has(one));
  return (
    <Form faults={useFaults(propose.error)} onSubmit={() => role !== "" && propose.mutate(role)}>
      <ChoiceField
        label={t("access.people.propose")}
        hint={t("access.people.propose_hint")}
        none={t("access.people.choose")}
        options={options.map((value) => ({ value, label: t(`access.role.${value}`) }))}
        value={role}
        onChange={setRole}
      />
      {role !== "" && (
        <>
          <TextField
            label={t("access.people.reason")}
            maxLength={500}
            value={reason}
            onChange={setReason}
          />
          <Cluster>
            <Button type="submit" busy={propose.isPending}>
              {t("access.people.propose_do")}
            </Button>
          </Cluster>
        </>
      )}
    </Form>
  );
}
