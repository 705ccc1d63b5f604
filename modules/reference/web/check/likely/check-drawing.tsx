import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "#reference/contract";
import { useCodeWords } from "../../code-words.ts";
import type { CheckDraft } from "../check-draft.ts";
import classes from "./candidate-row.module.css";

// A dozen drawings weigh as much as the page: they follow it.
const FirearmDrawing = lazy(async () => ({
  default: (await import("../../drawings/firearm-drawing.tsx")).FirearmDrawing,
}));

/** The firearm is always shown: the drawing of its type, with a pin for each mark that has a place. */
export function CheckDrawing({ draft, leader }: { draft: CheckDraft; leader: Entry | undefined }) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const type = draft.facts.type ?? leader?.type ?? "other";
  const pins = draft.marks.flatMap(({ place, text }, at) =>
    place === undefined
      ? []
      : [{ number: at + 1, place, label: `${text} (${words.place(place)})` }],
  );
  return (
    <div className={classes.picture}>
      <Suspense>
        <FirearmDrawing
          type={type}
          title={t("reference.check.drawing", { type: t(`reference.type.${type}`) })}
          pins={pins}
        />
      </Suspense>
    </div>
  );
}
