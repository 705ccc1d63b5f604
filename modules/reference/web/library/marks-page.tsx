import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import { type MarkAnswer, newMarkPage, type Sketch, tablePage } from "#reference/contract";
import { type LibraryIndex, searchLibrary } from "#reference/science";
import { Answer, Button, Caption, Columns, Page, PageLink, Stack, State, TextField } from "#ui";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";
import classes from "./library.module.css";
import { readMarkQuestion } from "./library-address.ts";
import { MarkFilters } from "./mark-filters.tsx";
import { MarkTile } from "./mark-tile.tsx";
import { PictureSearch } from "./picture/picture-search.tsx";
import { ShapeFilter } from "./shape-filter.tsx";
import { useLibrary } from "./use-library.ts";

/** The markings library: by writing, by what is seen, by place, by drawing, by photograph. */
export function MarksPage() {
  const { t } = useTranslation();
  const asked = useLibrary({ anew: true });
  return (
    <Page
      title={t("reference.library.title")}
      lead={t("reference.library.lead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
      actions={
        asked.data?.madeHere === undefined && (
          <PageLink href={newMarkPage} as="quiet">
            {t("reference.library.propose")}
          </PageLink>
        )
      }
    >
      <LateOfflineNote madeHere={asked.data?.madeHere} />
      <Answer asked={asked} explain={readFailure} rows={10}>
        {(library) => <Search library={library} />}
      </Answer>
    </Page>
  );
}

function Search({ library }: { library: LibraryIndex }) {
  const { t } = useTranslation();
  const { query, setQuery } = useAddress();
  const [sketch, setSketch] = useState<Sketch>();
  const seen = useDeferredValue(sketch);
  const written = query.toString();
  const answer = useMemo(() => {
    const question = readMarkQuestion(new URLSearchParams(written));
    return searchLibrary(library, { ...question, ...(seen && { sketch: seen }) });
  }, [library, written, seen]);
  return (
    <Columns kind="aside">
      <Stack>
        <TextField
          label={t("reference.library.search")}
          hint={t("reference.library.search.hint")}
          type="search"
          gun
          value={query.get("text") ?? ""}
          onChange={(text) => setQuery({ text })}
          maxLength={80}
        />
        <PictureSearch onSketch={setSketch} />
        <ShapeFilter />
        <Results key={written} answer={answer} isByPicture={seen !== undefined} />
      </Stack>
      <MarkFilters library={library} />
    </Columns>
  );
}

const shownByPicture = 12;
const shownAtOnce = 60;

function Results({ answer, isByPicture }: { answer: MarkAnswer; isByPicture: boolean }) {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const most = isByPicture ? shownByPicture : shownAtOnce;
  const shown = isAll ? answer.matches : answer.matches.slice(0, most);
  return (
    <section aria-live="polite" className={classes.results}>
      {!answer.isNear && answer.total > 0 && (
        <State sign="nothing_found" title={t("reference.library.near.none")}>
          {t("reference.library.near.none.text")}
        </State>
      )}
      {isByPicture && <Caption>{t("reference.library.picture.only")}</Caption>}
      {answer.total === 0 ? (
        <State sign="nothing_found" title={t("reference.library.nothing")}>
          {t("reference.library.nothing.text")}
        </State>
      ) : (
        <p className={classes.count}>{t("reference.library.count", { count: answer.total })}</p>
      )}
      <ul className={classes.grid}>
        {shown.map((match) => (
          <MarkTile key={match.mark.id} match={match} />
        ))}
      </ul>
      {shown.length < answer.total && (
        <Button onClick={() => setAll(true)}>{t("reference.library.more")}</Button>
      )}
    </section>
  );
}
