import { useTranslation } from "react-i18next";
import { useMemberNames } from "#records/web";
import type { Said, TraceAnswer, TraceReport } from "#tracing/contract";
import { useFormat } from "#ui";
import classes from "../tracing.module.css";
import { LinkWords } from "./link-words.tsx";

/** One thing that was said, its codes in the reader's language. */
export function SaidWords({ said }: { said: Said }) {
  switch (said.kind) {
    case "report":
      return <Told told={said.report} />;
    case "answer":
      return <Answered answer={said.answer} />;
    case "decline":
      return <Declined reason={said.reason} note={said.note} />;
    case "question":
      return <AskedBack about={said.about} note={said.note} />;
    case "reply":
      return <Note note={said.note} />;
  }
}

function Answered({ answer }: { answer: TraceAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  const { code, year, next, isPassedOn } = answer;
  const members = `\u2068${format.list(next.map(nameOf))}\u2069`;
  return (
    <>
      <p>
        <strong>{t(`tracing.result.${code}`)}</strong>
        {year !== undefined && ` · ${t("tracing.said.year", { year: String(year) })}`}
      </p>
      <Told told={answer} />
      {next.length > 0 && (
        <p>{t(isPassedOn ? "tracing.said.passedOn" : "tracing.said.next", { members })}</p>
      )}
    </>
  );
}

function Told({ told: { links, withheld, note, isForAskerOnly } }: { told: TraceReport }) {
  const { t } = useTranslation();
  return (
    <>
      {links.length > 0 && (
        <ul className={classes.list}>
          {links.map((link) => (
            <li key={JSON.stringify(link)}>
              <LinkWords link={link} />
            </li>
          ))}
        </ul>
      )}
      {withheld.map(({ what, reason }) => (
        <p key={`${what} ${reason}`}>
          {t("tracing.said.withheld", {
            what: t(`tracing.withheld.${what}`),
            reason: t(`tracing.decline.${reason}`),
          })}
        </p>
      ))}
      {isForAskerOnly && <p>{t("tracing.answer.askerOnly")}</p>}
      <Note note={note} />
    </>
  );
}

function Declined({ reason, note }: Pick<Extract<Said, { kind: "decline" }>, "reason" | "note">) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t(`tracing.decline.${reason}`)}</p>
      <Note note={note} />
    </>
  );
}

function AskedBack({ about, note }: Pick<Extract<Said, { kind: "question" }>, "about" | "note">) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={classes.list}>
        {about.map((one) => (
          <li key={one}>{t(`tracing.back.${one}`)}</li>
        ))}
      </ul>
      <Note note={note} />
    </>
  );
}

/** Free text as it was written: it keeps its own language and direction. */
function Note({ note }: { note: string | undefined }) {
  if (note === undefined) return null;
  return (
    <p className={classes.words}>
      <bdi dir="auto">{note}</bdi>
    </p>
  );
}
