import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import {
  Button,
  Card,
  ChoiceField,
  Form,
  type FormFault,
  faultOf,
  Stack,
  TextArea,
  TextField,
  useToast,
} from "#ui";
import { breakGlassRoute, GLASS_MINUTES, listGlassRoute } from "../../contract/break-glass.ts";
import { useOwnMember } from "../people/people-queries.ts";
import { useFaultReader } from "../use-faults.ts";
import classes from "./glass.module.css";

const LENGTHS = ["15", "30", "60"] as const;
/** A reason the owner can judge needs more than a word; the server asks the same. */
const LEAST_REASON = 10;
const consequences = ["told", "recorded", "ends", "reviewed"] as const;

interface Draft {
  agency: string;
  reason: string;
  caseReference: string;
  minutes: (typeof LENGTHS)[number];
}

const empty: Draft = { agency: "", reason: "", caseReference: "", minutes: "15" };

/** Says what an emergency access does, who is told and who reviews it; then opens one. */
export function BreakForm({ ownAgency }: { ownAgency: string }) {
  const { t } = useTranslation();
  const { draft, change, faults, submit, isPending } = useBreak();
  const agencies = useOwnMember().data?.agencies.filter(({ id }) => id !== ownAgency) ?? [];
  return (
    <div className={classes.form}>
      <Stack>
        <Card tone="maybe" heading={t("access.glass.before")}>
          <ul className={classes.before}>
            {consequences.map((one) => (
              <li key={one}>{t(`access.glass.before.${one}`, { minutes: GLASS_MINUTES })}</li>
            ))}
          </ul>
        </Card>
        <Form faults={faults} onSubmit={submit}>
          <ChoiceField
            id="glass-agency"
            label={t("access.glass.agency")}
            error={faultOf(faults, "glass-agency")}
            options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            none={t("access.people.choose")}
            value={draft.agency}
            onChange={(agency) => change({ agency })}
          />
          <TextArea
            id="glass-reason"
            label={t("access.glass.reason")}
            hint={t("access.glass.reason_hint")}
            error={faultOf(faults, "glass-reason")}
            maxLength={500}
            rows={3}
            dir="auto"
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
          <TextField
            label={t("access.glass.case")}
            optional
            autoComplete="off"
            maxLength={60}
            dir="auto"
            value={draft.caseReference}
            onChange={(caseReference) => change({ caseReference })}
          />
          <ChoiceField
            label={t("access.glass.minutes")}
            options={LENGTHS.map((minutes) => ({
              value: minutes,
              label: t("access.glass.in_minutes", { minutes }),
            }))}
            value={draft.minutes}
            onChange={(minutes) => minutes && change({ minutes })}
          />
          <div>
            <Button kind="grave" type="submit" busy={isPending}>
              {t("access.glass.break")}
            </Button>
          </div>
        </Form>
      </Stack>
    </div>
  );
}

function useBreak() {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const faultsOf = useFaultReader();
  const [draft, setDraft] = useState(empty);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const open = useMutation({
    mutationFn: () =>
      server.call(breakGlassRoute, {
        body: {
          agency: draft.agency,
          reason: draft.reason,
          caseReference: draft.caseReference.trim() || null,
          minutes: Number(draft.minutes),
        },
      }),
    onSuccess: async () => {
      setDraft(empty);
      await client.invalidateQueries({ queryKey: [listGlassRoute.id] });
      say({ sentence: t("access.glass.opened") });
      window.scrollTo(0, 0);
    },
    onError: (error) => setFaults(faultsOf(error)),
  });
  const submit = () => {
    const wrong = [
      ...(draft.agency === "" ? ["agency"] : []),
      ...(draft.reason.trim().length < LEAST_REASON ? ["reason"] : []),
    ];
    setFaults(
      wrong.map((field) => ({
        field: `glass-${field}`,
        sentence: t(`access.glass.wrong.${field}`),
      })),
    );
    if (wrong.length === 0) open.mutate();
  };
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  return { draft, change, faults, submit, isPending: open.isPending };
}
