import { useTranslation } from "react-i18next";
import { Caption, Card, Code, Stack } from "#ui";

/** A signing secret, for this once. */
export function ShownSecret({ secret }: { secret: string }) {
  const { t } = useTranslation();
  return (
    <Card tone="maybe" heading={t("webhooks.secret")}>
      <Stack gap="small">
        <Code>{secret}</Code>
        <Caption>{t("webhooks.secret_help")}</Caption>
      </Stack>
    </Card>
  );
}
