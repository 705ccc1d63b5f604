import { useTranslation } from "react-i18next";
import { useAddress } from "#platform/http/web";
import { type WatchContent, watchesPage, watchPage } from "#records/contract";
import { Page, PageLink } from "#ui";
import { useBeginWatch } from "./use-watch.ts";
import { WatchForm } from "./watch-form.tsx";
import { usualTerms } from "./watch-terms.tsx";

/** Begins a watch of a firearm nobody has searched for. */
export function NewWatchPage() {
  const { t } = useTranslation();
  const { open } = useAddress();
  const { keep, faults, setFaults } = useBeginWatch();
  const begin = (content: WatchContent) =>
    keep.mutate(content, { onSuccess: ({ id }) => open(watchPage(id)) });
  return (
    <Page
      title={t("records.watch.new")}
      lead={t("records.watch.newLead")}
      above={<PageLink href={watchesPage}>{t("records.watch.title")}</PageLink>}
    >
      <WatchForm
        content={{ numbers: [], gun: {}, purpose: "", ...usualTerms(new Date()) }}
        isOwn
        label={t("records.watch.begin")}
        busy={keep.isPending}
        faults={faults}
        refuse={setFaults}
        onSubmit={begin}
      />
    </Page>
  );
}
