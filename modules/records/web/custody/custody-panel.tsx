import { useTranslation } from "react-i18next";
import { custodyPage, type RecordView } from "#records/contract";
import { PageLink, Panel, Row } from "#ui";
import { useOwnAgencies } from "../protocol/use-protocol.ts";
import { CustodyChain } from "./custody-chain.tsx";
import { CustodyFactsList } from "./custody-facts-list.tsx";

/** The custody on the page of its record, printed with it; nothing where there is none to tell of. */
export function CustodyPanel({ record }: { record: RecordView }) {
  const { custody } = record;
  if (custody.outline === null && custody.kept === null) return null;
  return <StatedCustody record={record} />;
}

function StatedCustody({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const agencies = useOwnAgencies(record);
  const { custody } = record;
  return (
    <Panel
      heading={t("records.custody.open")}
      aside={
        custody.kept && (
          <span data-print="never">
            <PageLink href={custodyPage(record.id)}>{t("records.custody.chain")}</PageLink>
          </span>
        )
      }
    >
      <CustodyFactsList custody={custody} agencies={agencies} />
      {custody.kept && <CustodyChain record={record} />}
    </Panel>
  );
}

/** The custody in the list of a record's parts; nothing while nobody has the firearm. */
export function CustodyTask({ record: { id, custody } }: { record: RecordView }) {
  const { t } = useTranslation();
  if (!custody.mayState) return null;
  const { outline } = custody;
  return (
    <Row
      title={<PageLink href={custodyPage(id)}>{t("records.custody.open")}</PageLink>}
      figure={outline && t(`records.custody.stand.${outline.stand}`)}
    />
  );
}
