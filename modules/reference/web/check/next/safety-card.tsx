import { useTranslation } from "react-i18next";
import { Button, Card, Stack } from "#ui";

/** Before anything else: safe, gloves, evidence. Stays until the person says so. */
export function SafetyCard({ onSafe }: { onSafe: () => void }) {
  const { t } = useTranslation();
  return (
    <Card tone="maybe" heading={t("reference.check.safety.title")}>
      <Stack gap="small">
        <span>{t("reference.check.safety.text")}</span>
        <div>
          <Button onClick={onSafe}>{t("reference.check.safety.done")}</Button>
        </div>
      </Stack>
    </Card>
  );
}
