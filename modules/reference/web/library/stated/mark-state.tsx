import { useTranslation } from "react-i18next";
import type { LibraryMark } from "#reference/contract";
import { Moment, useFormat } from "#ui";

/** Whether editors have verified the mark, of which members and when. */
export function MarkState({ mark: { state, verified } }: { mark: LibraryMark }) {
  const { t } = useTranslation();
  const format = useFormat();
  const word = t(`reference.library.state.${state}`);
  if (verified === undefined) return word;
  const members = format.list(verified.by.map(format.country));
  return (
    <>
      {word} · {t("reference.provenance.verifiedBy", { members })} ·{" "}
      <Moment value={verified.at} as="date" />
    </>
  );
}
