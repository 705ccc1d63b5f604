import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { Answer, Button, Code, ErrorSummary, Moment, Page, Row, Rows, State } from "#ui";
import { type ApiKey, listKeysRoute, revokeKeyRoute } from "../../contract/api-key.ts";
import { useFaults } from "../use-faults.ts";
import { MakeKeyDialog } from "./make-key-dialog.tsx";

/** Keys of the own member's systems: what each is for, until when, and when it was last used. */
export function KeysPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isMaking, setIsMaking] = useState(false);
  const keys = useQuery({
    queryKey: [listKeysRoute.id],
    queryFn: () => server.call(listKeysRoute, { query: { limit: 200 } }),
  });
  const revoke = useMutation({
    mutationFn: (key: string) => server.call(revokeKeyRoute, { params: { key } }),
    onSettled: () => client.invalidateQueries({ queryKey: [listKeysRoute.id] }),
  });
  const faults = useFaults(revoke.error);
  return (
    <Page
      title={t("access.keys.title")}
      lead={t("access.keys.lead")}
      actions={<Button onClick={() => setIsMaking(true)}>{t("access.keys.make")}</Button>}
    >
      <ErrorSummary faults={faults} />
      <Answer asked={keys} explain={readFailure}>
        {(answer) =>
          answer.keys.length === 0 ? (
            <State sign="empty" title={t("access.keys.none")}>
              {t("access.keys.none_help")}
            </State>
          ) : (
            <Rows label={t("access.keys.title")}>
              {answer.keys.map((key) => (
                <KeyRow key={key.id} entry={key} onRevoke={() => revoke.mutate(key.id)} />
              ))}
            </Rows>
          )
        }
      </Answer>
      <MakeKeyDialog opened={isMaking} onClose={() => setIsMaking(false)} />
    </Page>
  );
}

function KeyRow({ entry, onRevoke }: { entry: ApiKey; onRevoke: () => void }) {
  const { t } = useTranslation();
  return (
    <Row
      title={<bdi>{entry.name}</bdi>}
      detail={
        <>
          <Code>{entry.prefix}…</Code> ·{" "}
          {entry.roles.map((role) => t(`access.role.${role}`)).join(" · ")} ·{" "}
          {t("access.keys.until")} <Moment value={entry.expiresAt} /> · {t("access.sessions.seen")}{" "}
          {entry.lastUsedAt ? <Moment value={entry.lastUsedAt} as="age" /> : t("access.keys.never")}
        </>
      }
      actions={
        entry.isRevoked ? (
          t("access.keys.revoked")
        ) : (
          <Button onClick={onRevoke}>{t("access.keys.revoke")}</Button>
        )
      }
    />
  );
}
