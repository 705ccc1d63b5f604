import { useTranslation } from "react-i18next";
import type { MatchView } from "#records/contract";
import { compareFirearms, explainAsStated, type StatedFirearm } from "#records/science";
import { Panel, Stack } from "#ui";
import { FieldGroups } from "../search/result/field-groups.tsx";
import { SerialComparison } from "../search/result/serial-comparison.tsx";

interface CompareProps {
  seen: StatedFirearm;
  recorded: StatedFirearm;
}

/** Where two firearms agree and differ; nothing where none of their numbers can be compared. */
export function CompareGuns({ seen, recorded }: CompareProps) {
  const compared = compareFirearms(seen, recorded);
  if (compared === undefined) return null;
  const stated = recorded.serials.map(({ text }) => text);
  return (
    <Stack gap="small">
      {compared.numbers.map(({ number, norm, edits }) => (
        <SerialComparison
          key={`${number} ${norm}`}
          edits={explainAsStated(seen.serials[number]?.text ?? "", norm, stated) ?? edits}
        />
      ))}
      <FieldGroups fields={compared.fields} />
    </Stack>
  );
}

/** The firearm in hand of a possible match, as its search states it. */
export function seenFirearm({ search: { gun, numbers } }: MatchView) {
  return { ...gun, serials: numbers };
}

/** Where the two firearms of a possible match agree and differ. */
export function Compared({ match }: { match: MatchView }) {
  const { t } = useTranslation();
  if (match.record === null) return null;
  return (
    <Panel heading={t("records.match.compared")}>
      <CompareGuns seen={seenFirearm(match)} recorded={match.record.weapon} />
    </Panel>
  );
}
