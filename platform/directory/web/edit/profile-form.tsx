import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import { Action, Form, type FormFault, useToast } from "#ui";
import { memberUrl } from "../../contract/member-url.ts";
import type { Profile } from "../../contract/profile.ts";
import { keepProfileRoute } from "../../contract/routes.ts";
import classes from "../directory.module.css";
import { type CheckedProfile, checkDraft, draftOf } from "./draft.ts";
import { ProfileFields } from "./profile-fields.tsx";

/** Confirms or changes what the member says about itself. */
export function ProfileForm({ member, profile }: { member: string; profile: Profile | null }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(profile, new Date()));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const keep = useKeep(member, profile?.version, setFaults);
  const submit = () => {
    const checked = checkDraft(draft);
    if ("content" in checked) return keep.mutate(checked.content);
    setFaults(
      checked.wrong.map((field) => ({ field, sentence: t(`directory.edit.wrong.${field}`) })),
    );
  };
  return (
    <div className={classes.form}>
      <Form faults={faults} onSubmit={submit}>
        <ProfileFields
          draft={draft}
          faults={faults}
          onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
        />
        <Action type="submit" busy={keep.isPending}>
          {t("directory.edit.confirm")}
        </Action>
      </Form>
    </div>
  );
}

function useKeep(
  member: string,
  version: number | undefined,
  setFaults: (faults: readonly FormFault[]) => void,
) {
  const { t } = useTranslation();
  const say = useToast();
  const { open } = useAddress();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (content: CheckedProfile) =>
      server.call(keepProfileRoute, { body: content }, { version: version ?? 0 }),
    onSuccess: async () => {
      await client.invalidateQueries();
      say({ sentence: t("directory.edit.kept") });
      open(memberUrl(member));
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
}
