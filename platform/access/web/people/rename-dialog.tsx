import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Action, Dialog, Form, type FormFault, faultOf, TextField, useToast } from "#ui";
import { listPersonsRoute, type Person, renamePersonRoute } from "../../contract/person.ts";
import { useFaultReader } from "../use-faults.ts";

interface PersonDialogProps {
  person: Person;
  opened: boolean;
  onClose: () => void;
}

/** Corrects a name. */
export function RenameDialog(props: PersonDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("access.people.rename")} opened={props.opened} onClose={props.onClose}>
      <RenameForm {...props} />
    </Dialog>
  );
}

function RenameForm({ person, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const faultsOf = useFaultReader();
  const [name, setName] = useState(person.name);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const rename = useMutation({
    mutationFn: () =>
      server.call(
        renamePersonRoute,
        { params: { person: person.id }, body: { name } },
        { version: person.version },
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listPersonsRoute.id] });
      say({ sentence: t("access.people.renamed") });
      onClose();
    },
    onError: (error) => setFaults(faultsOf(error)),
  });
  const submit = () => {
    if (name.trim() !== "") return rename.mutate();
    setFaults([{ field: "person-name", sentence: t("access.people.wrong.name") }]);
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <TextField
        data-autofocus
        id="person-name"
        label={t("access.account.name")}
        error={faultOf(faults, "person-name")}
        autoComplete="off"
        dir="auto"
        value={name}
        onChange={setName}
      />
      <Action type="submit" busy={rename.isPending}>
        {t("access.people.rename")}
      </Action>
    </Form>
  );
}
