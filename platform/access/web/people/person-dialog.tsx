import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Button, Dialog, ErrorSummary, Panel, Stack, useToast } from "#ui";
import { leaveRoute, type Person } from "../../contract/person.ts";
import { useFaults } from "../use-faults.ts";
import { AccountPanel } from "./account-panel.tsx";
import { peopleQuery } from "./people-queries.ts";

interface PersonDialogProps {
  /** Who is managed; undefined while nobody is. */
  person: Person | undefined;
  onClose: () => void;
}

/** What an administrator can do for one person. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  return (
    <Dialog title={person?.name ?? ""} size="large" opened={person !== undefined} onClose={onClose}>
      {person && (
        <Stack gap="large">
          {person.accounts.map((account) => (
            <AccountPanel key={account.id} account={account} />
          ))}
          <LeavePanel person={person} onLeft={onClose} />
        </Stack>
      )}
    </Dialog>
  );
}

function LeavePanel({ person, onLeft }: { person: Person; onLeft: () => void }) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const [isSure, setIsSure] = useState(false);
  const leave = useMutation({
    mutationFn: () => server.call(leaveRoute, { params: { person: person.id } }),
    onSuccess: async ({ openWork }) => {
      await client.invalidateQueries({ queryKey: peopleQuery.queryKey });
      say({ sentence: t("access.people.left", { count: openWork.length }) });
      onLeft();
    },
  });
  return (
    <Panel heading={t("access.people.leaving")}>
      <Stack gap="small">
        <ErrorSummary faults={useFaults(leave.error)} />
        <p>{t("access.people.leaving_help")}</p>
        <div>
          {isSure ? (
            <Button kind="grave" busy={leave.isPending} onClick={() => leave.mutate()}>
              {t("access.people.leave_sure", { name: person.name })}
            </Button>
          ) : (
            <Button onClick={() => setIsSure(true)}>{t("access.people.leave")}</Button>
          )}
        </div>
      </Stack>
    </Panel>
  );
}
