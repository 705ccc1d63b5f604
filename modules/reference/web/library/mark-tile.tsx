import { useTranslation } from "react-i18next";
import { type MarkMatch, markPage } from "#reference/contract";
import { PageLink, useFormat } from "#ui";
import classes from "./library.module.css";
import { useLibraryWords } from "./library-words.ts";
import { MarkFace } from "./mark-face.tsx";

/** One mark among others: its picture or its writing, what it says, and for whom it stands. */
export function MarkTile({ match: { mark, likeness, codes } }: { match: MarkMatch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useLibraryWords();
  const holder = mark.holder ?? mark.town;
  return (
    <li className={classes.tile}>
      <PageLink href={markPage(mark.id)} className={classes.link}>
        <MarkFace mark={mark} />
        <span className={classes.meaning}>{words.meaning(mark)}</span>
      </PageLink>
      <p className={classes.about}>
        {holder && <bdi>{holder}</bdi>}
        {holder && mark.country && " · "}
        {mark.country && words.country(mark)}
      </p>
      {codes.map(({ code, year }) => (
        <p key={code} className={classes.likeness}>
          {t("reference.library.isCode", { code: `\u2068${code}\u2069`, year })}
        </p>
      ))}
      {likeness !== undefined && (
        <p className={classes.likeness}>
          {t("reference.library.likeness", { share: format.percent(likeness) })}
        </p>
      )}
    </li>
  );
}
