import { useTranslation } from "react-i18next";
import type { LibraryMark } from "#reference/contract";
import { Panel } from "#ui";
import { MarkPhotographs } from "./mark-photographs.tsx";

interface MarkPicturesProps {
  readonly mark: LibraryMark;
  /** The answer was made on a phone, which keeps no photographs. */
  readonly isMadeHere: boolean;
}

/** The photographs of a mark; of those that a phone does not keep, how many there are. */
export function MarkPictures({ mark: { pictures = [] }, isMadeHere }: MarkPicturesProps) {
  const { t } = useTranslation();
  const count = pictures.length;
  if (count === 0) return null;
  return (
    <Panel heading={t("reference.library.fact.pictures")}>
      {isMadeHere ? (
        <p>{t("reference.offline.photographs", { count })}</p>
      ) : (
        <MarkPhotographs pictures={pictures} size="full" />
      )}
    </Panel>
  );
}
