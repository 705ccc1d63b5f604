import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { MarkAccount } from "#reference/contract";
import { Code, Verdict } from "#ui";
import { useCodeWords } from "../../code-words.ts";
import classes from "../../field-accounts.module.css";

/** The marks recorded of the entry: read on the gun, or still to be looked for. */
export function MarkAccounts({ marks }: { marks: readonly MarkAccount[] }) {
  const { t } = useTranslation();
  const words = useCodeWords();
  if (marks.length === 0) return null;
  return (
    <dl className={classes.fields}>
      {marks.map((account) => {
        const { kind, text, place, verdict } = account;
        const where = place && words.place(place);
        return (
          <Fragment key={JSON.stringify([kind, text, place])}>
            <dt className={classes.term}>{t(`reference.markKind.${kind}`)}</dt>
            <dd className={classes.value}>
              <Verdict verdict={verdict}>
                <span>
                  <Code>{text}</Code>
                  {where && ` · ${where}`} (<How account={account} />)
                </span>
              </Verdict>
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
}

function How({ account: { marking, by } }: { account: MarkAccount }) {
  const { t } = useTranslation();
  if (marking === undefined) return t("reference.borne.sought");
  return t(by === "misread" ? "reference.borne.misread" : "reference.borne.read", {
    number: marking + 1,
  });
}
