import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import { Action, ChoiceField, Dialog, Form, languageNames, TextField } from "#ui";
import { addPersonRoute } from "../../contract/person.ts";
import { useFaults } from "../use-faults.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { peopleQuery } from "./people-queries.ts";
import { useAgencies } from "./use-agencies.ts";

const blank = { name: "", signInName: "", agency: "", language: Language.enum.en };

/** Enters a person and shows the one-time invitation to hand over. */
export function AddPersonDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { options } = useAgencies();
  const [written, setWritten] = useState<Omit<typeof blank, "language"> & { language: Language }>(
    blank,
  );
  const add = useMutation({
    mutationFn: () => server.call(addPersonRoute, { body: written }),
    onSuccess: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  const faults = useFaults(add.error);
  const change = (changes: Partial<typeof written>) => setWritten({ ...written, ...changes });
  const close = () => {
    setWritten(blank);
    add.reset();
    onClose();
  };
  return (
    <Dialog title={t("access.people.add")} opened={opened} onClose={close}>
      {add.data ? (
        <InvitationLink token={add.data.invitation} />
      ) : (
        <Form faults={faults} onSubmit={() => add.mutate()}>
          <TextField
            data-autofocus
            label={t("access.account.name")}
            value={written.name}
            onChange={(name) => change({ name })}
          />
          <TextField
            label={t("access.sign_in.name")}
            hint={t("access.people.name_hint")}
            dir="ltr"
            autoCapitalize="none"
            value={written.signInName}
            onChange={(signInName) => change({ signInName })}
          />
          <ChoiceField
            label={t("access.account.agency")}
            none={t("access.people.choose")}
            options={options}
            value={written.agency}
            onChange={(agency) => change({ agency })}
          />
          <ChoiceField
            label={t("ui.language")}
            options={Language.options.map((value) => ({ value, label: languageNames[value] }))}
            value={written.language}
            onChange={(language) => language !== "" && change({ language })}
          />
          <Action type="submit" busy={add.isPending}>
            {t("access.people.invite")}
          </Action>
        </Form>
      )}
    </Dialog>
  );
}
