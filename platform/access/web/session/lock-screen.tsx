import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { Action, Button, Cover, Form, type FormFault, Stack, TextField } from "#ui";
import { IDLE_MINUTES, reEnterRoute } from "../../contract/session.ts";
import { useIdle } from "./idle.ts";
import { lockNow, signOut, takeSession, useSession } from "./session.ts";

/** Covers the page while the session is locked; PIN or password opens it as it was left. */
export function LockScreen() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useSession();
  const lock = "lock" in session ? session.lock : undefined;
  const lockIdle = useCallback(() => void lockNow(client), [client]);
  useIdle(IDLE_MINUTES, session.state === "in" && lock === undefined, lockIdle);
  return (
    <Cover title={t("access.lock.title")} opened={lock !== undefined}>
      {lock && <ReEntry key={lock.name} name={lock.name} hasPin={lock.hasPin} />}
    </Cover>
  );
}

function ReEntry({ name, hasPin }: { name: string; hasPin: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [byPin, setByPin] = useState(hasPin);
  const [secret, setSecret] = useState("");
  const enter = useMutation({
    mutationFn: () =>
      server.call(reEnterRoute, { body: byPin ? { pin: secret } : { password: secret } }),
    onSuccess: (now) => {
      takeSession(client, now);
      void client.invalidateQueries();
    },
    onSettled: () => setSecret(""),
  });
  const what = byPin ? "pin" : "password";
  return (
    <Form faults={faultsOf(enter.error, t)} onSubmit={() => enter.mutate()}>
      <p>{t("access.lock.help", { name })}</p>
      <TextField
        data-autofocus
        id="lock-secret"
        label={t(`access.${what}`)}
        type="password"
        inputMode={byPin ? "numeric" : "text"}
        autoComplete={byPin ? "off" : "current-password"}
        value={secret}
        onChange={setSecret}
      />
      <Stack gap="small">
        <Action type="submit" busy={enter.isPending}>
          {t("access.lock.open")}
        </Action>
        {hasPin && (
          <Button kind="text" onClick={() => setByPin(!byPin)}>
            {t(byPin ? "access.lock.by_password" : "access.lock.by_pin")}
          </Button>
        )}
        <Button kind="text" onClick={() => void signOut(client)}>
          {t("access.lock.other")}
        </Button>
      </Stack>
    </Form>
  );
}

function faultsOf(error: unknown, t: (key: string) => string): FormFault[] {
  if (!error) return [];
  return [{ field: "lock-secret", sentence: readFailure(error).sentence ?? t("ui.state.offline") }];
}
