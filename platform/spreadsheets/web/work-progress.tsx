import { useTranslation } from "react-i18next";
import { Card, Stack, useFormat } from "#ui";

interface WorkProgressProps {
  /** What is being done. */
  label: string;
  progress: { readonly done: number; readonly total: number } | null;
}

/** How far the worker is with a table; the page can be left. */
export function WorkProgress({ label, progress }: WorkProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = progress !== null && progress.total > 0 ? progress : undefined;
  return (
    <Card>
      <Stack gap="small">
        <progress aria-label={label} {...(known && { value: known.done, max: known.total })} />
        <p role="status">
          {known
            ? t("spreadsheets.progress", {
                done: format.number(known.done),
                total: format.number(known.total),
              })
            : t("spreadsheets.progress.waiting")}
        </p>
      </Stack>
    </Card>
  );
}
