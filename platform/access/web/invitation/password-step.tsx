import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Action, Form, faultOf, TextField, TickField } from "#ui";
import { LEAST_PASSWORD_LENGTH, openInvitationRoute } from "../../contract/sign-in.ts";
import { useFaults } from "../use-faults.ts";
import classes from "./invitation.module.css";

interface PasswordStepProps {
  token: string;
  /** Hears the address that sets up the authenticator. */
  onDone: (authenticator: string) => void;
}

/** First step: a password of one's own. */
export function PasswordStep({ token, onDone }: PasswordStepProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [isShown, setIsShown] = useState(false);
  const open = useMutation({
    mutationFn: () => server.call(openInvitationRoute, { body: { token, password } }),
    onSuccess: ({ authenticator }) => onDone(authenticator),
  });
  const faults = useFaults(open.error, "password");
  return (
    <div className={classes.form}>
      <Form faults={faults} onSubmit={() => open.mutate()}>
        <TextField
          id="password"
          error={faultOf(faults, "password")}
          label={t("access.password")}
          hint={t("access.invitation.password_hint", { least: LEAST_PASSWORD_LENGTH })}
          type={isShown ? "text" : "password"}
          autoComplete="new-password"
          dir="ltr"
          value={password}
          onChange={setPassword}
        />
        <TickField
          label={t("access.invitation.show_password")}
          checked={isShown}
          onChange={setIsShown}
        />
        <Action type="submit" busy={open.isPending}>
          {t("access.lock.open")}
        </Action>
      </Form>
    </div>
  );
}
