import { useTranslation } from "react-i18next";
import { Button, Caption, Card, Cluster, Code, Stack, useToast } from "#ui";

/** A one-time invitation, shown once: to be handed over by a channel of the agency's own. */
export function InvitationLink({ token }: { token: string }) {
  const { t } = useTranslation();
  const say = useToast();
  const address = `${window.location.origin}/invitation#${token}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    say({ sentence: t("access.people.copied") });
  };
  return (
    <Card tone="maybe" heading={t("access.people.invitation")}>
      <Stack gap="small">
        <Code>{address}</Code>
        <Caption>{t("access.people.invitation_help")}</Caption>
        <Cluster>
          <Button onClick={() => void copy()}>{t("access.people.copy")}</Button>
        </Cluster>
      </Stack>
    </Card>
  );
}
