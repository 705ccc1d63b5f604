import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Button, Unseen, useToast } from "#ui";
import type { Role } from "../../contract/permission/index.ts";
import { type Account, listPersonsRoute, revokeRoleRoute } from "../../contract/person.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import classes from "./role-rows.module.css";

/** The roles of an account, each of which one person can take back. */
export function RoleRows({ account }: { account: Account }) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const [wanted, setWanted] = useState<Role>();
  const revoke = useMutation({
    mutationFn: (role: Role) =>
      server.call(revokeRoleRoute, { params: { account: account.id, role } }),
    onSuccess: () => {
      setWanted(undefined);
      say({ sentence: t("access.people.role_taken") });
      void client.invalidateQueries({ queryKey: [listPersonsRoute.id] });
    },
  });
  if (account.roles.length === 0) return t("access.people.no_role");
  return (
    <>
      <ul className={classes.roles}>
        {account.roles.map((role) => (
          <li key={role} className={classes.role}>
            {t(`access.role.${role}`)}
            <Button kind="text" onClick={() => setWanted(role)}>
              {t("access.people.take_back")}
              <Unseen>: {t(`access.role.${role}`)}</Unseen>
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={t("access.people.take_back_title")}
        deed={t("access.people.take_back")}
        opened={wanted !== undefined}
        busy={revoke.isPending}
        error={revoke.error}
        onClose={() => setWanted(undefined)}
        onConfirm={() => wanted && revoke.mutate(wanted)}
      >
        {wanted && <p>{t("access.people.take_back_help", { role: t(`access.role.${wanted}`) })}</p>}
      </ConfirmDialog>
    </>
  );
}
