import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import { entryPage, firearmName } from "#reference/contract";
import { Answer, Page, PageLink, Stack } from "#ui";
import { EntryLabel } from "../article/difference-list.tsx";
import { TermLine } from "../glossary/term-line.tsx";
import { useEntry } from "../proposal/use-entry.ts";
import { MergePanel } from "./merge-panel.tsx";
import { SplitPanel } from "./split-panel.tsx";

/** Merges an entry into another, or makes part of it an entry of its own. */
export function ReorganisePage() {
  const { t } = useTranslation();
  const { params } = useAddress();
  const asked = useEntry(params.ref ?? "");
  return (
    <Answer asked={asked} explain={readFailure} rows={6}>
      {(entry) => (
        <Page
          title={t("reference.reorganise.of", {
            name: `\u2068${firearmName(entry.article)}\u2069`,
          })}
          lead={t("reference.reorganise.lead")}
          above={
            <PageLink href={entryPage(entry.ref)}>
              <EntryLabel
                make={entry.article.make}
                model={entry.article.model}
                number={entry.ref}
              />
            </PageLink>
          }
        >
          <Stack gap="large">
            <TermLine ids={["entry", "variant", "version", "proposal"]} />
            <div>
              <MergePanel entry={entry} />
              <SplitPanel entry={entry} />
            </div>
          </Stack>
        </Page>
      )}
    </Answer>
  );
}
