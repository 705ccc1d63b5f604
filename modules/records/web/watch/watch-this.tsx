import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { keepWatches, type RecordSearch, watchPage } from "#records/contract";
import { Action, Button, Caption, Code, Form, PageLink, Settled, Stack } from "#ui";
import { useBeginWatch } from "./use-watch.ts";
import { findWatchFormFaults } from "./watch-form-faults.ts";
import { usualTerms, WatchTerms } from "./watch-terms.tsx";

/** Watches the firearm of a search from now on: what is recorded later is told without another search. */
export function WatchThis({ question }: { question: RecordSearch }) {
  const { t } = useTranslation();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  if (session.state !== "in" || !isPermitted(session.person, keepWatches)) return null;
  return (
    <Stack gap="small">
      <div>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("records.watch.this")}
        </Button>
      </div>
      {isOpen && <WatchThisForm question={question} />}
    </Stack>
  );
}

function WatchThisForm({ question }: { question: RecordSearch }) {
  const { t } = useTranslation();
  const [terms, setTerms] = useState(() => usualTerms(new Date()));
  const { keep, faults, setFaults } = useBeginWatch();
  if (keep.data !== undefined)
    return (
      <Settled>
        {t("records.watch.begun")}{" "}
        <PageLink href={watchPage(keep.data.id)}>
          <Code>{keep.data.reference}</Code>
        </PageLink>
      </Settled>
    );
  const submit = () => {
    const content = { ...question, ...terms };
    const found = findWatchFormFaults(content, t);
    setFaults(found);
    if (found.length === 0 && !keep.isPending) keep.mutate(content);
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <Caption>{t("records.watch.thisLead")}</Caption>
      <WatchTerms terms={terms} isOwn faults={faults} onChange={setTerms} />
      <Action type="submit" busy={keep.isPending}>
        {t("records.watch.begin")}
      </Action>
    </Form>
  );
}
