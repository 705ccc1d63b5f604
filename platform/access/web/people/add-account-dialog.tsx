import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import { Action, Dialog, Form, type FormFault } from "#ui";
import { addAccountRoute, listPersonsRoute, type Person } from "../../contract/person.ts";
import { useFaultReader } from "../use-faults.ts";
import { type AccountDraft, findWrongFields } from "./account-draft.ts";
import { AccountFields } from "./account-fields.tsx";

interface AddAccountDialogProps {
  person: Person;
  opened: boolean;
  onClose: () => void;
  onInvited: (invitation: string) => void;
}

/** Gives a person a further account at another agency. */
export function AddAccountDialog(props: AddAccountDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("access.people.add_account")} opened={props.opened} onClose={props.onClose}>
      <AddAccountForm {...props} />
    </Dialog>
  );
}

function AddAccountForm({ person, onClose, onInvited }: AddAccountDialogProps) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const faultsOf = useFaultReader();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [draft, setDraft] = useState<AccountDraft>({
    agency: "",
    signInName: "",
    language: person.accounts[0]?.language ?? Language.parse(i18n.language),
  });
  const add = useMutation({
    mutationFn: () => server.call(addAccountRoute, { params: { person: person.id }, body: draft }),
    onSuccess: ({ invitation }) => {
      void client.invalidateQueries({ queryKey: [listPersonsRoute.id] });
      onInvited(invitation);
      onClose();
    },
    onError: (error) => setFaults(faultsOf(error)),
  });
  const submit = () => {
    const wrong = findWrongFields(draft);
    setFaults(wrong.map((field) => ({ field, sentence: t(`access.people.wrong.${field}`) })));
    if (wrong.length === 0) add.mutate();
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <p>{t("access.people.one_person")}</p>
      <AccountFields
        draft={draft}
        faults={faults}
        taken={person.accounts.map(({ agency }) => agency)}
        onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
      />
      <Action type="submit" busy={add.isPending}>
        {t("access.people.add_account")}
      </Action>
    </Form>
  );
}
