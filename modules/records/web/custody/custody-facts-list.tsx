import { useTranslation } from "react-i18next";
import type { CustodyView } from "#records/contract";
import { Caption, type Fact, Facts, useFormat } from "#ui";

interface FactsProps {
  custody: CustodyView;
  /** Names of agencies by id. */
  agencies: ReadonlyMap<string, string>;
}

/** Where the firearm is in outline and, for the owner's side, under which number and where it is kept. */
export function CustodyFactsList({ custody, agencies }: FactsProps) {
  const { t } = useTranslation();
  const outline = useOutline(custody);
  const kept = useKept({ custody, agencies });
  if (outline === undefined && kept.length === 0)
    return <Caption>{t("records.custody.none")}</Caption>;
  return (
    <>
      {outline && <p>{outline}</p>}
      {custody.awaitsSecond && <Caption>{t("records.custody.awaits")}</Caption>}
      {kept.length > 0 && <Facts facts={kept} />}
    </>
  );
}

/** "In custody since 3 May 2026". */
function useOutline({ outline }: CustodyView): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  if (outline === null) return undefined;
  const stand = t(`records.custody.stand.${outline.stand}`);
  if (outline.since === null) return `${stand} · ${t("records.when.unknown")}`;
  const lasts = outline.stand === "in_custody" || outline.stand === "retained";
  const date = `\u2068${format.date(outline.since)}\u2069`;
  return t(lasts ? "records.custody.since" : "records.custody.on", { stand, date });
}

function useKept({ custody: { kept }, agencies }: FactsProps): Fact[] {
  const { t } = useTranslation();
  if (kept === null) return [];
  const agency = agencies.get(kept.agency ?? "");
  const stated = {
    evidenceNumber: kept.evidenceNumber && <bdi>{kept.evidenceNumber}</bdi>,
    place: kept.place && <bdi>{kept.place}</bdi>,
    agency: agency && <bdi>{agency}</bdi>,
    testFired: t(`records.custody.testFired.${kept.testFired}`),
  };
  return Object.entries(stated).map(([field, value]) => ({
    term: t(`records.custody.${field}`),
    value: value || t("records.custody.notStated"),
  }));
}
