import { useTranslation } from "react-i18next";
import type { FindMatch, FindResult } from "#reference/contract";
import { PageLink } from "#ui";
import { addressOf } from "./find-address.ts";
import classes from "./table.module.css";

/** One result: its name, what it is, and where the words of the question were found. */
export function ResultRow({ result }: { result: FindResult }) {
  const { t } = useTranslation();
  const href = addressOf(result);
  const own = result.matches.find(({ text }) => text === result.title);
  const others = result.matches.filter(({ text }) => text !== result.title);
  const title = own ? <Marked match={own} /> : <bdi>{result.title}</bdi>;
  return (
    <li className={classes.result}>
      <div className={classes.title}>{href ? <PageLink href={href}>{title}</PageLink> : title}</div>
      <span className={classes.kind}>{t(`reference.findKind.${result.kind}`)}</span>
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
