import { useTranslation } from "react-i18next";
import { useMemberNames } from "#records/web";
import { findingCodes, type Said, type SaidAt } from "#tracing/contract";
import { Caption, useFormat } from "#ui";
import classes from "../tracing.module.css";
import { SaidWords } from "./said-words.tsx";

interface SaidListProps {
  readonly said: readonly SaidAt[];
  readonly asker: string;
  readonly asked: string;
}

/** What two members said to each other, in its order. */
export function SaidList({ said, asker, asked }: SaidListProps) {
  const { t } = useTranslation();
  if (said.length === 0) return <Caption>{t("tracing.said.nothing")}</Caption>;
  return (
    <ol className={classes.said}>
      {said.map((one) => (
        <li
          key={`${one.at} ${one.said.kind}`}
          data-kind={one.said.kind}
          data-found={isFinding(one.said)}
        >
          <SaidHead one={one} member={isFromAsker(one.said) ? asker : asked} />
          <SaidWords said={one.said} />
        </li>
      ))}
    </ol>
  );
}

/** An answer that says where the firearm was, and not only that nothing is known. */
function isFinding(said: Said): boolean {
  return said.kind === "answer" && findingCodes.has(said.answer.code);
}

function isFromAsker({ kind }: Said): boolean {
  return kind === "reply";
}

function SaidHead({ one: { said, at, isOutside }, member }: { one: SaidAt; member: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  return (
    <>
      <p className={classes.head}>
        {t(`tracing.said.${said.kind}`, { member: `\u2068${nameOf(member)}\u2069` })}
      </p>
      <p className={classes.quiet}>
        <time dateTime={at}>{format.dateTime(at)}</time>
        {isOutside && ` · ${t("tracing.said.outside")}`}
      </p>
    </>
  );
}
