import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RouteAnswer } from "#platform/http/contract";
import { server } from "#platform/http/web";
import { Action, Caption, Code, Form, faultOf, QrCode, TextField } from "#ui";
import { completeInvitationRoute } from "../../contract/sign-in.ts";
import { useFaults } from "../use-faults.ts";
import classes from "./invitation.module.css";

interface AuthenticatorStepProps {
  token: string;
  /** `otpauth://totp/…?secret=…` */
  authenticator: string;
  onDone: (answer: RouteAnswer<typeof completeInvitationRoute>) => void;
}

/** Second step: the authenticator app takes the secret by camera or by hand, and gives a first code. */
export function AuthenticatorStep({ token, authenticator, onDone }: AuthenticatorStepProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const complete = useMutation({
    mutationFn: () => server.call(completeInvitationRoute, { body: { token, code } }),
    onSuccess: onDone,
  });
  const secret = new URL(authenticator).searchParams.get("secret") ?? "";
  const faults = useFaults(complete.error, "code");
  return (
    <div className={classes.form}>
      <Form faults={faults} onSubmit={() => complete.mutate()}>
        <QrCode text={authenticator} label={t("access.invitation.qr")} />
        <Caption>
          {t("access.invitation.by_hand")} <Code>{secret.replace(/(.{4})(?=.)/g, "$1 ")}</Code>
        </Caption>
        <TextField
          id="code"
          error={faultOf(faults, "code")}
          label={t("access.sign_in.code")}
          autoComplete="one-time-code"
          inputMode="numeric"
          dir="ltr"
          value={code}
          onChange={setCode}
        />
        <Action type="submit" busy={complete.isPending}>
          {t("access.lock.open")}
        </Action>
      </Form>
    </div>
  );
}
