import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { Action, Form, type FormFault, faultOf, TextField } from "#ui";
import { signInRoute } from "../../contract/sign-in.ts";
import { takeSession } from "../session/session.ts";
import classes from "./sign-in.module.css";

const fields = ["name", "password", "code"] as const;

/** Name, password and code of the authenticator, on one page; paste and password managers work. */
export function SignInForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [written, setWritten] = useState({ name: "", password: "", code: "" });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const signIn = useMutation({
    mutationFn: () => server.call(signInRoute, { body: written }),
    onSuccess: (now) => takeSession(client, now),
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
  const submit = () => {
    const missing = fields.filter((field) => written[field].trim() === "");
    setFaults(missing.map((field) => ({ field, sentence: t(`access.sign_in.${field}_missing`) })));
    if (missing.length === 0) signIn.mutate();
  };
  const field = (name: (typeof fields)[number]) => ({
    id: name,
    label: t(`access.sign_in.${name}`),
    value: written[name],
    error: faultOf(faults, name),
    onChange: (value: string) => setWritten((before) => ({ ...before, [name]: value })),
  });
  return (
    <div className={classes.form}>
      <Form faults={faults} onSubmit={submit}>
        <TextField
          {...field("name")}
          hint={t("access.sign_in.name_hint")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
        />
        <TextField
          {...field("password")}
          type="password"
          autoComplete="current-password"
          dir="ltr"
        />
        <TextField
          {...field("code")}
          hint={t("access.sign_in.code_hint")}
          autoComplete="one-time-code"
          inputMode="numeric"
          dir="ltr"
        />
        <Action type="submit" busy={signIn.isPending}>
          {t("access.sign_in.do")}
        </Action>
      </Form>
    </div>
  );
}
