import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView } from "#records/contract";
import { Button, Caption, Card, ErrorSummary, type FormFault, Stack } from "#ui";
import { useMoveRecord } from "../use-move-record.ts";

/** What is destroyed is not taken back: who has not stated it confirms it, and only then the record is closed. */
export function ConfirmDestruction({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMoveRecord(record, setFaults);
  if (!record.custody.mayConfirmDestruction) return null;
  return (
    <Card tone="maybe" heading={t("records.custody.confirm")}>
      <Stack>
        <ErrorSummary faults={faults} />
        <Caption>{t("records.custody.confirmText")}</Caption>
        <div data-print="never">
          <Button
            kind="grave"
            busy={move.isPending}
            onClick={() => move.mutate({ verb: "clear", reason: "destroyed" })}
          >
            {t("records.custody.confirmDo")}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
