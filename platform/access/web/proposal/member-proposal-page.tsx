import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server, useAddress } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import {
  Action,
  Form,
  type FormFault,
  faultOf,
  Page,
  PageLink,
  RadioField,
  TextArea,
  TextField,
  useToast,
} from "#ui";
import { listProposalsRoute, proposeMemberRoute } from "../../contract/proposal.ts";
import { useFaultReader } from "../use-faults.ts";
import { AdmissionFields } from "./admission-fields.tsx";
import {
  checkMemberDraft,
  emptyMemberDraft,
  type MemberDraft,
  memberDeeds,
} from "./member-draft.ts";
import classes from "./proposal.module.css";

/** The secretariat proposes to admit, suspend or readmit a member. */
export function MemberProposalPage() {
  const { t } = useTranslation();
  return (
    <Page
      title={t("access.proposals.member")}
      lead={t("access.proposals.member_lead")}
      above={<PageLink href="/proposals">{t("access.proposals.title")}</PageLink>}
    >
      <MemberProposalForm />
    </Page>
  );
}

function MemberProposalForm() {
  const { t, i18n } = useTranslation();
  const [draft, setDraft] = useState(() => emptyMemberDraft(Language.parse(i18n.language)));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const propose = usePropose(setFaults);
  const change = (changes: Partial<MemberDraft>) =>
    setDraft((before) => ({ ...before, ...changes }));
  const submit = () => {
    const checked = checkMemberDraft(draft);
    if ("body" in checked) return propose.mutate(checked.body);
    setFaults(
      checked.wrong.map((field) => ({ field, sentence: t(`access.member.wrong.${field}`) })),
    );
  };
  return (
    <div className={classes.form}>
      <Form faults={faults} onSubmit={submit}>
        <RadioField
          legend={t("access.member.deed")}
          options={memberDeeds.map((deed) => ({
            value: deed,
            label: t(`access.member.${deed}`),
            detail: t(`access.member.${deed}_help`),
          }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          id="member"
          label={t("access.member.code")}
          hint={t("access.member.code_hint")}
          error={faultOf(faults, "member")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          value={draft.member}
          onChange={(member) => change({ member })}
        />
        {draft.kind === "admit_member" && (
          <AdmissionFields draft={draft} faults={faults} onChange={change} />
        )}
        <TextArea
          id="reason"
          label={t("access.propose.reason")}
          hint={t("access.propose.reason_hint")}
          error={faultOf(faults, "reason")}
          maxLength={500}
          rows={3}
          dir="auto"
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
        <Action type="submit" busy={propose.isPending}>
          {t("access.propose.do")}
        </Action>
      </Form>
    </div>
  );
}

function usePropose(setFaults: (faults: readonly FormFault[]) => void) {
  const { t } = useTranslation();
  const say = useToast();
  const { open } = useAddress();
  const client = useQueryClient();
  const faultsOf = useFaultReader();
  return useMutation({
    mutationFn: (body: Extract<ReturnType<typeof checkMemberDraft>, { body: unknown }>["body"]) =>
      server.call(proposeMemberRoute, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [listProposalsRoute.id] });
      say({ sentence: t("access.propose.done") });
      open("/proposals");
    },
    onError: (error) => setFaults(faultsOf(error)),
  });
}
