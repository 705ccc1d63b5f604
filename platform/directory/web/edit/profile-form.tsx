import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import { Action, Form, type FormFault, faultOf, TextArea, TextField, useToast } from "#ui";
import type { Profile } from "../../contract/profile.ts";
import { keepProfileRoute } from "../../contract/routes.ts";
import classes from "../directory.module.css";
import { memberUrl } from "../member-url.ts";
import { AgreementsField } from "./agreements-field.tsx";
import { type CheckedProfile, checkDraft, type Draft, type DraftField, draftOf } from "./draft.ts";
import { WeekField } from "./week-field.tsx";

type TextDraftField = Exclude<DraftField, "week" | "agreements">;

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
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const text = (field: TextDraftField, label: string) => ({
    id: field,
    label: t(`directory.${label}`),
    value: draft[field],
    error: faultOf(faults, field),
    onChange: (value: string) => change({ [field]: value }),
  });
  const hint = (field: TextDraftField) => t(`directory.edit.hint.${field}`);
  return (
    <div className={classes.form}>
      <Form faults={faults} onSubmit={submit}>
        <TextField {...text("languages", "languages")} hint={hint("languages")} dir="ltr" />
        <TextField
          {...text("dutyPhone", "duty_phone")}
          hint={hint("dutyPhone")}
          type="tel"
          dir="ltr"
          optional
        />
        <TextField
          {...text("deskMail", "desk_mail")}
          hint={hint("deskMail")}
          inputMode="email"
          autoComplete="off"
          dir="ltr"
          optional
        />
        <TextField {...text("zone", "zone")} hint={hint("zone")} dir="ltr" />
        <WeekField
          week={draft.week}
          error={faultOf(faults, "week")}
          onChange={(week) => change({ week })}
        />
        <TextArea {...text("holidays", "holidays")} hint={hint("holidays")} dir="ltr" optional />
        <AgreementsField
          agreements={draft.agreements}
          error={faultOf(faults, "agreements")}
          onChange={(agreements) => change({ agreements })}
        />
        <TextField
          {...text("coversFrom", "edit.covers_from")}
          hint={hint("coversFrom")}
          inputMode="numeric"
          dir="ltr"
          optional
        />
        <TextField
          {...text("coversUntil", "edit.covers_until")}
          hint={hint("coversUntil")}
          inputMode="numeric"
          dir="ltr"
          optional
        />
        <TextField {...text("reviewDue", "review_due")} hint={hint("reviewDue")} type="date" />
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
