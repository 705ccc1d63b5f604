import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Button, Caption, Panel, useToast } from "#ui";
import { leaveRoute, listPersonsRoute, openWorkRoute, type Person } from "../../contract/person.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import classes from "./people.module.css";

/** Records that a person has left: from that moment nothing opens for them any more. */
export function LeavePanel({ person }: { person: Person }) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const [isAsked, setIsAsked] = useState(false);
  const leave = useMutation({
    mutationFn: () => server.call(leaveRoute, { params: { person: person.id } }),
    onSuccess: async () => {
      setIsAsked(false);
      await client.invalidateQueries({ queryKey: [listPersonsRoute.id] });
      await client.invalidateQueries({ queryKey: [openWorkRoute.id, person.id] });
      say({ sentence: t("access.leave.done", { name: person.name }) });
    },
  });
  return (
    <Panel heading={t("access.leave.title")}>
      <div className={classes.aside}>
        <Caption>{t("access.leave.help")}</Caption>
        <div>
          <Button kind="grave" onClick={() => setIsAsked(true)}>
            {t("access.leave.do")}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={t("access.leave.sure", { name: person.name })}
        deed={t("access.leave.do")}
        opened={isAsked}
        busy={leave.isPending}
        error={leave.error}
        onClose={() => setIsAsked(false)}
        onConfirm={() => leave.mutate()}
      >
        <p>{t("access.leave.consequences")}</p>
      </ConfirmDialog>
    </Panel>
  );
}
