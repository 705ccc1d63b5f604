import { useTranslation } from "react-i18next";
import { editMarkPage, type LibraryMark } from "#reference/contract";
import { Cluster, PageLink, Panel } from "#ui";

interface MarkActionsProps {
  readonly mark: LibraryMark;
  readonly isMadeHere: boolean;
}

/** What can be done about a mark: propose a change, or confirm what nobody has verified yet. */
export function MarkActions({ mark: { id, state }, isMadeHere }: MarkActionsProps) {
  const { t } = useTranslation();
  const label = state === "verified" ? "reference.propose.change" : "reference.library.confirm";
  return (
    <div data-print="never">
      <Panel heading={t("reference.library.actions")}>
        {isMadeHere ? (
          <p>{t("reference.library.noActions")}</p>
        ) : (
          <Cluster>
            <PageLink href={editMarkPage(id)} as="quiet">
              {t(label)}
            </PageLink>
          </Cluster>
        )}
      </Panel>
    </div>
  );
}
