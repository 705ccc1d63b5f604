import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Legibility, MarkKind, MarkPart, MarkSide, marksPageFor } from "#reference/contract";
import { ChoiceField, Columns, PageLink } from "#ui";
import type { CheckEvent, MarkChange, SeenMark } from "../check-draft.ts";

// Only who opens a mark asks for the words of parts.
const PartTerms = lazy(async () => ({ default: (await import("./part-terms.tsx")).PartTerms }));

interface MarkDetailsProps {
  mark: SeenMark;
  act: (event: CheckEvent) => void;
}

/** Where the mark stands, how well it reads, and what the person knows it to be. */
export function MarkDetails({ mark, act }: MarkDetailsProps) {
  const { t } = useTranslation();
  const change = (detail: MarkChange) => act({ do: "detail", key: mark.key, change: detail });
  const options = <Code extends string>(list: string, codes: readonly Code[]) =>
    codes.map((value) => ({ value, label: t(`reference.${list}.${value as string}`) }));
  const { part, side } = mark.place ?? {};
  return (
    <>
      <Columns kind="even">
        <ChoiceField
          label={t("reference.check.mark.where")}
          options={options("part", MarkPart.options)}
          none={t("reference.check.facts.none")}
          value={part ?? ""}
          onChange={(chosen) =>
            change({ place: chosen === "" ? undefined : { part: chosen, ...(side && { side }) } })
          }
        />
        {part && (
          <ChoiceField
            label={t("reference.check.mark.side")}
            options={options("side", MarkSide.options)}
            none={t("reference.check.facts.none")}
            value={side ?? ""}
            onChange={(chosen) =>
              change({ place: { part, ...(chosen !== "" && { side: chosen }) } })
            }
          />
        )}
        <ChoiceField
          label={t("reference.check.mark.legibility")}
          options={options("legibility", Legibility.options)}
          none={t("reference.check.facts.none")}
          value={mark.legibility ?? ""}
          onChange={(chosen) => change({ legibility: chosen === "" ? undefined : chosen })}
        />
        <ChoiceField
          label={t("reference.check.mark.kind")}
          options={options("markKind", MarkKind.options)}
          none={t("reference.check.mark.kind.unknown")}
          value={mark.statedKind ?? ""}
          onChange={(chosen) => change({ statedKind: chosen === "" ? undefined : chosen })}
        />
      </Columns>
      <Suspense>
        <PartTerms />
      </Suspense>
      {mark.text.trim() !== "" && (
        <PageLink href={marksPageFor(mark.text.trim())}>{t("reference.library.lookUp")}</PageLink>
      )}
    </>
  );
}
