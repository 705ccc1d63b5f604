import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Action, Button, Form, Stack, TextField } from "#ui";
import { reEnterRoute } from "../../contract/session.ts";
import { useFaults } from "../use-faults.ts";
import { DemonstrationReEntry } from "./demonstration-re-entry.tsx";
import { askWhoIsHere, signOut, takeSession } from "./session.ts";

interface ReEntryProps {
  name: string;
  hasPin: boolean;
  account: string;
}

/** PIN or password opens the page as it was left. */
export function ReEntry({ name, hasPin, account }: ReEntryProps) {
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
    // After too many tries there is no session to open any more.
    onError: () => askWhoIsHere(client),
    onSettled: () => setSecret(""),
  });
  return (
    <Form faults={useFaults(enter.error, "lock-secret")} onSubmit={() => enter.mutate()}>
      <p>{t("access.lock.help", { name })}</p>
      <TextField
        data-autofocus
        id="lock-secret"
        label={t(byPin ? "access.pin" : "access.password")}
        type="password"
        inputMode={byPin ? "numeric" : "text"}
        autoComplete={byPin ? "off" : "current-password"}
        dir="ltr"
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
        <DemonstrationReEntry account={account} />
        <Button kind="text" onClick={() => void signOut(client)}>
          {t("access.lock.other")}
        </Button>
      </Stack>
    </Form>
  );
}
