import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { readFailure } from "#platform/http/web";
import { keepWatches, type WatchContent, type WatchView, watchesPage } from "#records/contract";
import { TermLine } from "#reference/web";
import { Answer, Button, Caption, Page, PageLink, Stack, useFormat } from "#ui";
import { useChangeWatch, useWatch } from "./use-watch.ts";
import { WatchForm } from "./watch-form.tsx";

/** One watch: what it watches, and its change, renewal or end. */
export function WatchPage() {
  return (
    <Answer asked={useWatch()} explain={readFailure} rows={8}>
      {(watch) => <WatchContentPage key={watch.version} watch={watch} />}
    </Answer>
  );
}

function WatchContentPage({ watch }: { watch: WatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const mayKeep = session.state === "in" && isPermitted(session.person, keepWatches);
  const since = `\u2068${format.date(watch.begunAt)}\u2069`;
  return (
    <Page
      title={t("records.watch.of", { reference: `\u2068${watch.reference}\u2069` })}
      lead={`${t(`records.watchState.${watch.state}`)} · ${t("records.watch.since", { since })}`}
      above={<PageLink href={watchesPage}>{t("records.watch.title")}</PageLink>}
    >
      <Stack>
        <ToldLine watch={watch} />
        <TermLine ids={["record", "pointer"]} />
        {watch.state === "ended" || !mayKeep ? (
          <Caption>{t("records.watch.over")}</Caption>
        ) : (
          <ChangeForm watch={watch} />
        )}
      </Stack>
    </Page>
  );
}

/** Of how much it has told so far; silence is no proof that nothing is recorded. */
function ToldLine({ watch: { told, toldAt } }: { watch: WatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (toldAt === null) return <Caption>{t("records.watch.toldNothing")}</Caption>;
  const at = `\u2068${format.dateTime(toldAt)}\u2069`;
  return <Caption>{t("records.watch.told", { count: told, at })}</Caption>;
}

function ChangeForm({ watch }: { watch: WatchView }) {
  const { t } = useTranslation();
  const { keep, faults, setFaults, change } = useChangeWatch(watch);
  const { numbers, gun, purpose, tells, reviewOn } = watch;
  const content: WatchContent = { numbers, gun, purpose, tells, reviewOn };
  const isLapsed = watch.state === "lapsed";
  return (
    <WatchForm
      content={content}
      isOwn={watch.isOwn}
      label={t(isLapsed ? "records.watch.renew" : "records.watch.change")}
      busy={keep.isPending}
      faults={faults}
      refuse={setFaults}
      onSubmit={change}
    >
      <Button busy={keep.isPending} onClick={() => change()}>
        {t("records.watch.end")}
      </Button>
    </WatchForm>
  );
}
