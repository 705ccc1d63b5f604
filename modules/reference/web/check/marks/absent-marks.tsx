import { useTranslation } from "react-i18next";
import { AbsentMark } from "#reference/contract";
import { FieldGroup, TickField } from "#ui";
import type { CheckDraft, CheckEvent } from "../check-draft.ts";

interface AbsentMarksProps {
  absent: CheckDraft["absent"];
  act: (event: CheckEvent) => void;
}

/** What the gun does not bear: a fact as good as a mark, and often the only one of a privately made gun. */
export function AbsentMarks({ absent, act }: AbsentMarksProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup id="absent" legend={t("reference.absent.title")}>
      {AbsentMark.options.map((mark) => (
        <TickField
          key={mark}
          label={t(`reference.absent.${mark}`)}
          checked={absent.includes(mark)}
          onChange={(isSo) => act({ do: "bearsNone", mark, isSo })}
        />
      ))}
    </FieldGroup>
  );
}
