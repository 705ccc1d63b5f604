import { useTranslation } from "react-i18next";
import type { MatchView } from "#records/contract";
import { explainAsStated, type RankedRecord, rankRecords, serialKeys } from "#records/science";
import { Panel, Stack } from "#ui";
import { FieldGroups } from "../search/result/field-groups.tsx";
import { SerialComparison } from "../search/result/serial-comparison.tsx";

/** What was seen held against the record, as a search would: both serials sign by sign, and each field. */
function compare({ search, record }: MatchView): RankedRecord | undefined {
  if (record === null) return undefined;
  const { serials, make, model, calibre, type } = record.weapon;
  const gun = { make, model, calibre, type };
  const stored = serials
    .flatMap(({ text }) => serialKeys(text))
    .map(({ norm }) => ({ record: record.id, norm, gun }));
  const numbers = search.numbers.map(({ text }) => ({ text }));
  return rankRecords({ numbers, gun: search.gun }, stored, 1)[0];
}

/** Where the two firearms of a possible match agree and differ. */
export function Compared({ match }: { match: MatchView }) {
  const { t } = useTranslation();
  const compared = compare(match);
  if (compared === undefined) return null;
  const { numbers } = match.search;
  const stated = match.record?.weapon.serials.map(({ text }) => text) ?? [];
  return (
    <Panel heading={t("records.match.compared")}>
      <Stack gap="small">
        {compared.numbers.map(({ number, norm, edits }) => (
          <SerialComparison
            key={`${number} ${norm}`}
            edits={explainAsStated(numbers[number]?.text ?? "", norm, stated) ?? edits}
          />
        ))}
        <FieldGroups fields={compared.fields} />
      </Stack>
    </Panel>
  );
}
