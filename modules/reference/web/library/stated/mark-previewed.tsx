import { useTranslation } from "react-i18next";
import { type MarkPreview, markPage } from "#reference/contract";
import { Caption, PageLink, Panel, Stack } from "#ui";
import { MarkDifferences } from "./mark-differences.tsx";

interface MarkPreviewedProps {
  readonly preview: MarkPreview;
  readonly isPublished: boolean;
}

/** What a proposal does to a mark, or that it confirms what stands. */
export function MarkPreviewed({ preview: { id, differences }, isPublished }: MarkPreviewedProps) {
  const { t } = useTranslation();
  const heading = isPublished ? "reference.library.did" : "reference.library.would";
  return (
    <Panel heading={t(heading)}>
      <Stack>
        {id && <PageLink href={markPage(id)}>{t("reference.library.open")}</PageLink>}
        {differences.length === 0 ? (
          <Caption>{t("reference.library.confirms")}</Caption>
        ) : (
          <MarkDifferences of={differences} />
        )}
      </Stack>
    </Panel>
  );
}
