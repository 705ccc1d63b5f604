import { useTranslation } from "react-i18next";
import type { LibraryMark } from "#reference/contract";
import { Moment, useFormat } from "#ui";
import { CodeTerm } from "../../glossary/code-term.tsx";

/** Whether editors have verified the mark, of which members and when. */
export function MarkState({ mark: { state, verified } }: { mark: LibraryMark }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (verified === undefined) {
    const term = state === "unverified" ? state : undefined;
    return <CodeTerm id={term}>{t(`reference.library.state.${state}`)}</CodeTerm>;
  }
  const members = format.list(verified.by.map((one) => `\u2068${format.country(one)}\u2069`));
  return (
    <>
      {t("reference.library.verifiedBy", { members })} ·{" "}
      <bdi>
        <Moment value={verified.at} />
      </bdi>
    </>
  );
}
