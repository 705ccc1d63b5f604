import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LifeRecord, type LinkVerdict, recordPage } from "#records/contract";
import {
  Button,
  Caption,
  Card,
  Cluster,
  Code,
  ErrorSummary,
  type FormFault,
  PageLink,
  Panel,
  Stack,
  useFormat,
} from "#ui";
import { CompareGuns } from "../match/compared.tsx";
import { useStateLink } from "./use-life-line.ts";

interface LifeRecordsProps {
  /** The one whose life line is read. */
  record: LifeRecord;
  others: readonly LifeRecord[];
}

/** Other records of the firearm: those that are said to be, then those that may be. */
export function LifeRecords({ record, others }: LifeRecordsProps) {
  const { t } = useTranslation();
  const isSame = ({ standing }: LifeRecord) => standing === "same";
  const perhaps = others.filter((other) => !isSame(other));
  return (
    <>
      <Panel heading={t("records.life.records")}>
        <Stack>
          <Named record={record} />
          {others.filter(isSame).map((other) => (
            <Other key={other.id} record={record} other={other} />
          ))}
          {others.length === 0 && <Caption>{t("records.life.alone")}</Caption>}
        </Stack>
      </Panel>
      {perhaps.length > 0 && (
        <Panel heading={t("records.life.perhaps")}>
          <Stack>
            <Caption>{t("records.life.perhapsHint")}</Caption>
            {perhaps.map((other) => (
              <Other key={other.id} record={record} other={other} />
            ))}
          </Stack>
        </Panel>
      )}
    </>
  );
}

function Named({
  record: { id, reference, type, state, ownerMember, standing },
}: {
  record: LifeRecord;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = [
    t(`records.type.${type}`),
    `\u2068${format.country(ownerMember)}\u2069`,
    t(`records.state.${state}`),
  ];
  return (
    <div>
      <p>
        <PageLink href={recordPage(id)}>
          <Code>{reference}</Code>
        </PageLink>{" "}
        · {t(`records.life.standing.${standing}`)}
      </p>
      <Caption>{words.join(" · ")}</Caption>
    </div>
  );
}

/** A record beside that of the page: sign by sign, field by field, who says what, and what the reader may say. */
function Other({ record, other }: { record: LifeRecord; other: LifeRecord }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isLead = other.standing === "perhaps" || other.standing === "disputed";
  return (
    <Card tone={isLead ? "maybe" : "plain"}>
      <Stack gap="small">
        <Named record={other} />
        <CompareGuns seen={record.weapon} recorded={other.weapon} />
        {other.statements.map(({ member, verdict, at }) => (
          <p key={`${member} ${at}`}>
            {t(`records.life.said.${verdict}`, {
              member: `\u2068${format.country(member)}\u2069`,
            })}
          </p>
        ))}
        {other.mayState && <Say record={record} other={other} />}
      </Stack>
    </Card>
  );
}

function Say({ record, other }: { record: LifeRecord; other: LifeRecord }) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const state = useStateLink(record.id, setFaults);
  const say = (verdict: LinkVerdict) => state.mutate({ other: { id: other.id }, verdict });
  return (
    <div data-print="never">
      <ErrorSummary faults={faults} />
      <Cluster>
        {(["same", "different"] as const)
          .filter((verdict) => verdict !== other.standing)
          .map((verdict) => (
            <Button key={verdict} busy={state.isPending} onClick={() => say(verdict)}>
              {t(`records.life.say.${verdict}`)}
            </Button>
          ))}
      </Cluster>
    </div>
  );
}
