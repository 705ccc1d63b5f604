import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RouteAnswer } from "#platform/http/contract";
import { server } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import {
  Action,
  Cluster,
  Form,
  type FormFault,
  faultOf,
  Page,
  PageLink,
  Stack,
  TextField,
} from "#ui";
import { addPersonRoute, listPersonsRoute } from "../../contract/person.ts";
import { InvitationShown } from "../hand-over/invitation-shown.tsx";
import { useFaultReader } from "../use-faults.ts";
import { type AccountDraft, findWrongFields } from "./account-draft.ts";
import { AccountFields } from "./account-fields.tsx";
import classes from "./people.module.css";
import { personUrl } from "./person-url.ts";

/** Enters a person with a first account; ends with the invitation to hand over. */
export function AddPersonPage() {
  const { t } = useTranslation();
  const [added, setAdded] = useState<RouteAnswer<typeof addPersonRoute>>();
  return (
    <Page
      title={t("access.people.add")}
      lead={t("access.people.add_lead")}
      above={<PageLink href="/people">{t("access.people.title")}</PageLink>}
    >
      {added ? (
        <Stack gap="large">
          <InvitationShown invitation={added.invitation} name={added.person.name} />
          <Cluster>
            <PageLink as="strong" href={personUrl(added.person.id)}>
              {t("access.people.go_on", { name: added.person.name })}
            </PageLink>
          </Cluster>
        </Stack>
      ) : (
        <AddPersonForm onAdded={setAdded} />
      )}
    </Page>
  );
}

type Draft = AccountDraft & { name: string };

function AddPersonForm({
  onAdded,
}: {
  onAdded: (added: RouteAnswer<typeof addPersonRoute>) => void;
}) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const faultsOf = useFaultReader();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [draft, setDraft] = useState<Draft>({
    name: "",
    agency: "",
    signInName: "",
    language: Language.parse(i18n.language),
  });
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const add = useMutation({
    mutationFn: () => server.call(addPersonRoute, { body: draft }),
    onSuccess: (added) => {
      void client.invalidateQueries({ queryKey: [listPersonsRoute.id] });
      onAdded(added);
    },
    onError: (error) => setFaults(faultsOf(error)),
  });
  const submit = () => {
    const wrong = [...(draft.name.trim() === "" ? ["name"] : []), ...findWrongFields(draft)];
    setFaults(wrong.map((field) => ({ field, sentence: t(`access.people.wrong.${field}`) })));
    if (wrong.length === 0) add.mutate();
  };
  return (
    <div className={classes.form}>
      <Form faults={faults} onSubmit={submit}>
        <TextField
          id="name"
          label={t("access.account.name")}
          error={faultOf(faults, "name")}
          autoComplete="off"
          dir="auto"
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <AccountFields draft={draft} faults={faults} onChange={change} />
        <Action type="submit" busy={add.isPending}>
          {t("access.people.add_do")}
        </Action>
      </Form>
    </div>
  );
}
