import { createElement, Suspense, useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import { exportSearchRoute, RecordFileFormat } from "#records/contract";
import type { Description } from "#reference/contract";
import { TermLine } from "#reference/web";
import { Button, Caption, Card, Stack, State } from "#ui";
import { FileLinks } from "../../export/file-links.tsx";
import { WatchThis } from "../../watch/watch-this.tsx";
import { SearchFollowUp } from "../search-follow-up.ts";
import type { Searched } from "../use-search.ts";
import { MatchRow } from "./match-row.tsx";
import { PointerCard } from "./pointer-card.tsx";
import { RecordIt } from "./record-it.tsx";
import classes from "./result.module.css";
import { SearchedAccount } from "./searched-account.tsx";

interface SearchResultProps {
  searched: Searched;
  /** All that is known of the firearm, for a record of it. */
  weapon: Description;
}

/** What came of a search: leads with their reasons, whom to ask, or what was searched in vain. */
export function SearchResult({ searched, weapon }: SearchResultProps) {
  const { matches, pointers } = searched.answer;
  const isInVain = matches.length === 0 && pointers.length === 0;
  const widget = useContext(SearchFollowUp);
  return (
    <div className={classes.result}>
      <Stack>
        {matches.length > 0 && <Matches searched={searched} photos={weapon.photos} />}
        {pointers.map((member) => (
          <PointerCard
            key={member}
            member={member}
            search={searched.question}
            photos={weapon.photos}
          />
        ))}
        {isInVain ? <Nothing searched={searched} /> : <TakeAway search={searched.answer.search} />}
        <SearchedAccount searched={searched} isOpen={isInVain} />
        <RecordIt weapon={weapon} isInVain={isInVain} />
        {/* Together: a part that came later would push the next one from under the pointer. */}
        <Suspense>
          {widget && isInVain && createElement(widget, { weapon })}
          <WatchThis key={searched.answer.search} question={searched.question} />
        </Suspense>
      </Stack>
    </div>
  );
}

/** The result as a file: a further look at the records in it, which is said before. */
function TakeAway({ search }: { search: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <FileLinks
        label={t("records.export.takeSearch")}
        formats={RecordFileFormat.options}
        addressOf={(format) =>
          `${exportSearchRoute.path.replace(":search", search)}?format=${format}`
        }
      />
      <Caption>{t("records.export.searchHelp")}</Caption>
    </div>
  );
}

/** Matches shown at once: the likeliest come first, and a phone is small. */
const firstShown = 3;

interface MatchesProps {
  searched: Searched;
  photos: Description["photos"];
}

function Matches({ searched: { answer, question }, photos }: MatchesProps) {
  const { t } = useTranslation();
  const { matches, leftOff } = answer;
  const [isWhole, setWhole] = useState(matches.length <= firstShown + 1);
  const shown = isWhole ? matches : matches.slice(0, firstShown);
  return (
    <Card
      tone="maybe"
      heading={<span role="status">{t("records.search.found", { count: matches.length })}</span>}
    >
      <Caption>{t("records.search.lead")}</Caption>
      <TermLine ids={["record", "possible_match"]} />
      <ol className={classes.matches}>
        {shown.map((match) => (
          <MatchRow key={match.record.id} {...{ match, photos }} search={question} />
        ))}
      </ol>
      {leftOff > 0 && <Caption>{t("records.search.leftOff", { count: leftOff })}</Caption>}
      {!isWhole && (
        <Button kind="text" onClick={() => setWhole(true)}>
          {t("records.search.more", { count: matches.length - firstShown })}
        </Button>
      )}
    </Card>
  );
}

/** No match is no proof: a firearm may be recorded nowhere, later, or where this reader may not look. */
function Nothing({ searched: { answer } }: { searched: Searched }) {
  const { t } = useTranslation();
  const isUnsearched = answer.searched.length === 0;
  const text = isUnsearched ? "records.search.unsearched" : "records.search.nothing";
  return (
    <State sign="nothing_found" title={t(text)}>
      <p>{t(`${text}Help`)}</p>
    </State>
  );
}
