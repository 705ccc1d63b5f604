import { useTranslation } from "react-i18next";
import { type MarkPreview, markPage } from "#reference/contract";
import { Caption, PageLink, Panel, Stack } from "#ui";
import { MarkDifferences } from "./mark-differences.tsx";

interface MarkPreviewedProps {
  readonly preview: MarkPreview;
  readonly isPublished: boolean;
}

/** What a proposal does to a mark, or that it confirms what stands. */
export function MarkPreviewed({ preview, isPublished }: MarkPreviewedProps) {
  const { t } = useTranslation();
  const { id, differences, stands } = preview;
  const heading = isPublished ? "reference.library.did" : "reference.library.would";
  return (
    <Panel heading={t(heading)}>
      <Stack>
        {id && <PageLink href={markPage(id)}>{t("reference.library.open")}</PageLink>}
        {stands && <Caption>{t(`reference.library.stands.${stands}`)}</Caption>}
        {differences.length > 0 && <MarkDifferences of={differences} />}
        {differences.length === 0 && !stands && (
          <Caption>{t("reference.library.confirms")}</Caption>
        )}
      </Stack>
    </Panel>
  );
}
