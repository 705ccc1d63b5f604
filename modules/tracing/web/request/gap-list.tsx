import { useTranslation } from "react-i18next";
import { editTracePage, type TraceGap, type TraceView } from "#tracing/contract";
import { PageLink } from "#ui";
import classes from "../tracing.module.css";
import { fieldOfGap, inOrderOfWeight } from "./gap-field.ts";

interface GapListProps {
  readonly trace: TraceView;
  readonly gaps: readonly TraceGap[];
}

/** What a request lacks or what speaks against it, the weightiest first, each leading to its field. */
export function GapList({ trace: { id, verbs }, gaps }: GapListProps) {
  const { t } = useTranslation();
  const sentence = useGapSentence();
  if (gaps.length === 0) return null;
  return (
    <ul className={classes.gaps} id="gaps" tabIndex={-1}>
      {inOrderOfWeight(gaps).map((gap) => (
        <li key={`${gap.code} ${gap.field}`} data-weight={gap.weight}>
          {verbs.includes("modify") ? (
            <PageLink href={`${editTracePage(id)}?at=${fieldOfGap(gap)}`}>{sentence(gap)}</PageLink>
          ) : (
            sentence(gap)
          )}{" "}
          <span className={classes.weight}>{t(`tracing.weight.${gap.weight}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function useGapSentence(): (gap: TraceGap) => string {
  const { t } = useTranslation();
  return ({ code, field }) =>
    t(`tracing.gap.${code}`, {
      field: field === undefined ? "" : `\u2068${t(`reference.field.${field}`)}\u2069`,
    });
}
