import { useTranslation } from "react-i18next";
import type { MatchView } from "#records/contract";
import { explainAsStated, type RankedRecord, rankRecords, serialKeys } from "#records/science";
import type { Description } from "#reference/contract";
import { Panel, Stack } from "#ui";
import { FieldGroups } from "../search/result/field-groups.tsx";
import { SerialComparison } from "../search/result/serial-comparison.tsx";

type Numbers = readonly { readonly text: string }[];
type Gun = Pick<Description, "make" | "model" | "calibre" | "type" | "country">;

interface CompareProps {
  seen: Gun & { readonly serials: Numbers };
  recorded: { readonly id: string; readonly weapon: Gun & { readonly serials: Numbers } };
}

/** What was seen held against a record, as a search would: both serials sign by sign, and each field. */
function compare({ seen, recorded: { id, weapon } }: CompareProps): RankedRecord | undefined {
  const stored = weapon.serials
    .flatMap(({ text }) => serialKeys(text))
    .map(({ norm }) => ({ record: id, norm, gun: gunOf(weapon) }));
  const numbers = seen.serials.map(({ text }) => ({ text }));
  return rankRecords({ numbers, gun: gunOf(seen) }, stored, 1)[0];
}

function gunOf({ make, model, calibre, type, country }: Gun): Gun {
  return { make, model, calibre, type, country };
}

/** Where two firearms agree and differ; nothing where none of their numbers can be compared. */
export function CompareGuns({ seen, recorded }: CompareProps) {
  const compared = compare({ seen, recorded });
  if (compared === undefined) return null;
  const stated = recorded.weapon.serials.map(({ text }) => text);
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

/** Where the two firearms of a possible match agree and differ. */
export function Compared({ match: { search, record } }: { match: MatchView }) {
  const { t } = useTranslation();
  if (record === null) return null;
  return (
    <Panel heading={t("records.match.compared")}>
      <CompareGuns seen={{ ...search.gun, serials: search.numbers }} recorded={record} />
    </Panel>
  );
}
