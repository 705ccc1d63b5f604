import { useTranslation } from "react-i18next";
import { Button, Card, Cluster, Code, PageLink, Settled, Stack } from "#ui";
import { CopyButton } from "../hand-over/copy-button.tsx";
import classes from "./invitation.module.css";

interface RecoveryCodesProps {
  signInName: string;
  recoveryCodes: readonly string[];
}

/** Last step: the codes that replace the authenticator once each, shown this once. */
export function RecoveryCodes({ signInName, recoveryCodes }: RecoveryCodesProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.form}>
      <Stack>
        <Settled>{t("access.invitation.done")}</Settled>
        <p>
          {t("access.sign_in.name")}: <Code>{signInName}</Code>
        </p>
        <Card tone="maybe" heading={t("access.invitation.recovery")}>
          <ul className={classes.codes}>
            {recoveryCodes.map((code) => (
              <li key={code}>
                <Code>{code}</Code>
              </li>
            ))}
          </ul>
        </Card>
        <Cluster>
          <PageLink as="strong" href="/sign-in?by=name">
            {t("access.sign_in.do")}
          </PageLink>
          <CopyButton text={recoveryCodes.join("\n")} />
          <Button onClick={() => window.print()}>{t("access.invitation.print")}</Button>
        </Cluster>
      </Stack>
    </div>
  );
}
