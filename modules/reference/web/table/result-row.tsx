import { useTranslation } from "react-i18next";
import { Language } from "#platform/i18n/contract";
import { companyPage, type FindMatch, type FindResult } from "#reference/contract";
import { PageLink } from "#ui";
import { addressOf } from "./find-address.ts";
import { nameResult } from "./name-result.ts";
import classes from "./table.module.css";

/** One result: its name, what it is, and where the words of the question were found. */
export function ResultRow({ result }: { result: FindResult }) {
  const { t, i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  const href = addressOf(result);
  const name = nameResult(result, t, language);
  const meaning = result.meanings?.[language];
  const own = result.matches.find(({ text }) => text === name);
  const others = result.matches.filter(({ text }) => text !== name && text !== meaning);
  const title = own ? <Marked match={own} /> : <bdi>{name}</bdi>;
  return (
    <li className={classes.result}>
      <div className={classes.title}>{href ? <PageLink href={href}>{title}</PageLink> : title}</div>
      <span className={classes.kind}>
        {t(
          result.identity === undefined
            ? `reference.findKind.${result.kind}`
            : `reference.family.${result.identity}`,
        )}
      </span>
      {result.company && (
        <p className={classes.matches}>
          <PageLink href={companyPage(result.company)}>{t("reference.company.history")}</PageLink>
        </p>
      )}
      {meaning && <p className={classes.matches}>{meaning}</p>}
      {others.length > 0 && (
        <p className={classes.matches}>
          {others.map((match) => (
            <span key={`${match.field} ${match.text}`} className={classes.match}>
              {t(`reference.findField.${match.field}`)}: <Marked match={match} />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

/** A text with the found stretches set off. */
function Marked({ match }: { match: FindMatch }) {
  return (
    <bdi>
      {cutOut(match).map(({ start, text, isFound }) =>
        isFound ? (
          <mark key={start} className={classes.found}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </bdi>
  );
}

/** The text in order, cut at the borders of the found stretches. */
function cutOut({ text, ranges }: FindMatch): { start: number; text: string; isFound: boolean }[] {
  const borders = [...new Set([0, ...ranges.flat(), text.length])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, at) => ({
    start,
    text: text.slice(start, borders[at + 1]),
    isFound: ranges.some(([from, to]) => from <= start && start < to),
  }));
}
