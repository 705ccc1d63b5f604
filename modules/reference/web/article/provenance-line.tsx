import { useTranslation } from "react-i18next";
import type { Provenance } from "#reference/contract";
import { Moment, useFormat } from "#ui";
import classes from "./article.module.css";

/** Where a field was taken from, when, and who stands for it, in one line. */
export function ProvenanceLine({ of: one }: { of: Provenance }) {
  const { t } = useTranslation();
  const format = useFormat();
  const members = one.verifiedBy?.split(" ").map(format.country) ?? [];
  return (
    <span className={classes.provenance}>
      <bdi>{one.source}</bdi>
      {one.date && (
        <>
          {" · "}
          <Moment value={one.date} />
        </>
      )}
      {" · "}
      {members.length > 0
        ? t("reference.provenance.verifiedBy", { members: format.list(members) })
        : t(`reference.state.${one.state}`)}
    </span>
  );
}
