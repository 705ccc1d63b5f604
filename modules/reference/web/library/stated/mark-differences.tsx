import { useTranslation } from "react-i18next";
import type { MarkDifference } from "#reference/contract";
import { Unseen } from "#ui";
import classes from "../../article/article.module.css";
import { MarkValue } from "./mark-value.tsx";

const signs = { added: "+", removed: "−" } as const;

/** What differs between two statements of a mark, field by field: what was, and what is. */
export function MarkDifferences({ of: differences }: { of: readonly MarkDifference[] }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.differences}>
      {differences.map(({ field, before, after }) => (
        <div key={field} className={classes.difference}>
          <dt>{t(`reference.library.fact.${field}`)}</dt>
          <dd>
            <ul className={classes.changes}>
              <Side sign="removed" field={field} value={before} />
              <Side sign="added" field={field} value={after} />
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface SideProps {
  readonly sign: keyof typeof signs;
  readonly field: MarkDifference["field"];
  readonly value: unknown;
}

function Side({ sign, field, value }: SideProps) {
  const { t } = useTranslation();
  if (value === undefined) return null;
  return (
    <li data-sign={sign} className={classes.change}>
      <span aria-hidden="true" className={classes.sign}>
        {signs[sign]}
      </span>
      <div>
        <Unseen>{t(`reference.difference.${sign}`)}: </Unseen>
        <MarkValue field={field} value={value} />
      </div>
    </li>
  );
}
