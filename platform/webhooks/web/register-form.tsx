import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { webhookKeyOf } from "#platform/webhooks/contract";
import { Action, FieldGroup, Form, type FormFault, faultOf, TextField, TickField } from "#ui";
import { ShownSecret } from "./shown-secret.tsx";
import { useRegister } from "./use-webhooks.ts";

/** Registers an address for kinds of news, and shows its secret once. */
export function RegisterForm({ kinds }: { kinds: readonly string[] }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState("https://");
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = kinds.filter((kind) => !left.includes(kind));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const register = useRegister();
  if (register.data) return <ShownSecret secret={register.data.secret} />;
  const refuse = (field: string, sentence: string) => setFaults([{ field, sentence }]);
  const submit = () => {
    if (chosen.length === 0) return refuse("webhook-kinds", t("webhooks.kinds_missing"));
    register.mutate(
      { address, kinds: chosen },
      {
        onError: (error) =>
          refuse("webhook-address", readFailure(error).sentence ?? t("ui.state.offline")),
      },
    );
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <TextField
        data-autofocus
        id="webhook-address"
        label={t("webhooks.address")}
        hint={t("webhooks.address_hint")}
        error={faultOf(faults, "webhook-address")}
        type="url"
        dir="ltr"
        autoComplete="off"
        maxLength={500}
        value={address}
        onChange={setAddress}
      />
      <FieldGroup
        id="webhook-kinds"
        legend={t("webhooks.kinds")}
        error={faultOf(faults, "webhook-kinds")}
      >
        {kinds.map((kind, at) => (
          <TickField
            key={kind}
            id={at === 0 ? "webhook-kinds" : undefined}
            label={t(webhookKeyOf(kind))}
            checked={chosen.includes(kind)}
            onChange={(isOn) =>
              setLeft(isOn ? left.filter((each) => each !== kind) : [...left, kind])
            }
          />
        ))}
      </FieldGroup>
      <Action type="submit" busy={register.isPending}>
        {t("webhooks.register")}
      </Action>
    </Form>
  );
}
