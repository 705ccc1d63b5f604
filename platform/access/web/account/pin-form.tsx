import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Button, Caption, Cluster, Form, TextField, useToast } from "#ui";
import { setPinRoute } from "../../contract/sign-in.ts";
import { useFaults } from "../use-faults.ts";

/** Sets the six digits that open a locked session on a shared phone. */
export function PinForm() {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const [pin, setPin] = useState("");
  const [password, setPassword] = useState("");
  const set = useMutation({
    mutationFn: () => server.call(setPinRoute, { body: { pin, password } }),
    onSuccess: () => {
      setPin("");
      setPassword("");
      say({ sentence: t("access.pin.set") });
      void client.invalidateQueries();
    },
  });
  return (
    <div style={{ maxInlineSize: 400 }}>
      <Form faults={useFaults(set.error)} onSubmit={() => set.mutate()}>
        <Caption>{t("access.pin.help")}</Caption>
        <TextField
          label={t("access.pin")}
          hint={t("access.pin.hint")}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          value={pin}
          onChange={setPin}
        />
        <TextField
          label={t("access.password")}
          type="password"
          autoComplete="current-password"
          dir="ltr"
          value={password}
          onChange={setPassword}
        />
        <Cluster>
          <Button type="submit" busy={set.isPending}>
            {t("access.pin.do")}
          </Button>
        </Cluster>
      </Form>
    </div>
  );
}
