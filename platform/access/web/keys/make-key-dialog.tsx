import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import {
  Action,
  Caption,
  Card,
  Code,
  Dialog,
  FieldGroup,
  Form,
  Stack,
  TextField,
  TickField,
} from "#ui";
import { listKeysRoute, makeKeyRoute } from "../../contract/api-key.ts";
import type { Role } from "../../contract/permission/index.ts";
import { useSession } from "../session/session.ts";
import { useFaults } from "../use-faults.ts";

const defaultDays = 90;

/** Makes a key that acts for the own account, and shows its secret once. */
export function MakeKeyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("access.keys.make")} opened={opened} onClose={onClose}>
      <MakeKeyForm />
    </Dialog>
  );
}

function MakeKeyForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useSession();
  const person = session.state === "in" ? session.person : undefined;
  const [name, setName] = useState("");
  const [days, setDays] = useState(String(defaultDays));
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const make = useMutation({
    mutationFn: () =>
      server.call(makeKeyRoute, {
        body: { name, roles: [...roles], days: Number(days) },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: [listKeysRoute.id] }),
  });
  const faults = useFaults(make.error);
  const toggle = (role: Role, isOn: boolean) =>
    setRoles(isOn ? [...roles, role] : roles.filter((one) => one !== role));
  if (make.data) return <Secret secret={make.data.secret} />;
  return (
    <Form faults={faults} onSubmit={() => make.mutate()}>
      <TextField
        data-autofocus
        label={t("access.keys.name")}
        hint={t("access.keys.name_hint")}
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <TextField
        label={t("access.keys.days")}
        inputMode="numeric"
        dir="ltr"
        value={days}
        onChange={setDays}
      />
      <FieldGroup id="key-roles" legend={t("access.keys.roles")}>
        {person?.roles.map((role) => (
          <TickField
            key={role}
            label={t(`access.role.${role}`)}
            checked={roles.includes(role)}
            onChange={(isOn) => toggle(role, isOn)}
          />
        ))}
      </FieldGroup>
      <Action type="submit" busy={make.isPending}>
        {t("access.keys.make")}
      </Action>
    </Form>
  );
}

function Secret({ secret }: { secret: string }) {
  const { t } = useTranslation();
  return (
    <Card tone="maybe" heading={t("access.keys.secret")}>
      <Stack gap="small">
        <Code>{secret}</Code>
        <Caption>{t("access.keys.secret_help")}</Caption>
      </Stack>
    </Card>
  );
}
