import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { FieldAccount } from "#reference/contract";
import { Verdict } from "#ui";
import { useRelationWords } from "../../companies/relation-words.ts";
import classes from "../../field-accounts.module.css";
import { FieldName } from "../../field-name.tsx";
import { FieldValue } from "../../field-value.tsx";

/** Field by field: what was observed, what the entry says, and the verdict in words and shape. */
export function FieldAccounts({ fields }: { fields: readonly FieldAccount[] }) {
  return (
    <dl className={classes.fields}>
      {fields.map((account) => (
        <Fragment key={account.field}>
          <dt className={classes.term}>
            <FieldName field={account.field} />
          </dt>
          <dd className={classes.value}>
            <Verdict verdict={account.verdict}>
              <span>
                <Recorded account={account} />
                <How account={account} />
              </span>
            </Verdict>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Recorded({ account }: { account: FieldAccount }) {
  const { t } = useTranslation();
  const { field, observed, recorded, verdict } = account;
  const first = recorded[0];
  if (first === undefined) return t("reference.value.unknown");
  if (observed === undefined || verdict === "agrees")
    return <FieldValue field={field} value={first} />;
  return (
    <>
      <FieldValue field={field} value={observed} /> ≠ <FieldValue field={field} value={first} />
    </>
  );
}

/** By which name it agrees; a related company with the events that relate it. */
function How({ account: { by, relation } }: { account: FieldAccount }) {
  const { t } = useTranslation();
  const words = useRelationWords();
  if (by === undefined || by === "same") return null;
  const events = (relation ?? []).map(words).join("; ");
  return (
    <>
      {" "}
      ({t(`reference.agreement.${by}`)}
      {events !== "" && `: ${events}`})
    </>
  );
}
