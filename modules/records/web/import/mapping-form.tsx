import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mapRecordsRoute, type RecordImportDetail, type RecordMapping } from "#records/contract";
import { Action, Form, Panel, Stack } from "#ui";
import { SharingFields } from "../sections/sharing/sharing-fields.tsx";
import { ColumnTable } from "./column-table.tsx";
import { OptionFields } from "./option-fields.tsx";
import { refusalOf, useImportChange } from "./use-record-import.ts";
import { WordsPanel } from "./words-panel.tsx";

/** What the columns mean, what holds for all rows, and who may see the records; sent, the dry run begins. */
export function MappingForm({ detail }: { detail: RecordImportDetail }) {
  const { t } = useTranslation();
  const [mapping, setMapping] = useState(detail.mapping);
  const change = (changes: Partial<RecordMapping>) =>
    setMapping((before) => ({ ...before, ...changes }));
  const save = useImportChange(mapRecordsRoute, detail);
  return (
    <Form faults={refusalOf(save.error)} onSubmit={() => save.mutate(mapping)}>
      <Stack gap="large">
        <WordsPanel detail={detail} mapping={mapping} onChange={(words) => change({ words })} />
        <Panel heading={t("records.import.columns")}>
          <ColumnTable
            columns={detail.columns}
            mapping={mapping}
            onChange={(columns) => change({ columns })}
          />
        </Panel>
        <OptionFields detail={detail} mapping={mapping} onChange={setMapping} />
        <Panel heading={t("records.import.sharing")}>
          <Stack>
            <SharingFields
              sharing={mapping.sharing}
              onChange={(sharing) => change({ sharing: { ...mapping.sharing, ...sharing } })}
            />
          </Stack>
        </Panel>
        <Action type="submit" busy={save.isPending}>
          {t(detail.state === "read" ? "records.import.plan" : "records.import.plan.again")}
        </Action>
      </Stack>
    </Form>
  );
}
