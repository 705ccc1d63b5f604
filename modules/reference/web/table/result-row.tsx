import { useTranslation } from "react-i18next";
import { Language } from "#platform/i18n/contract";
import type { FindMatch, FindResult } from "#reference/contract";
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
      <span className={classes.kind}>{t(`reference.findKind.${result.kind}`)}</span>
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
  const { text, ranges } = match;
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  let from = 0;
  const pieces = sorted.map(([start, end]) => {
    const before = text.slice(from, start);
    from = end;
    return { start, before, found: text.slice(start, end) };
  });
  return (
    <bdi>
      {pieces.map(({ start, before, found }) => (
        <span key={start}>
          {before}
          <mark className={classes.found}>{found}</mark>
        </span>
      ))}
      {text.slice(from)}
    </bdi>
  );
}
