import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page, State } from "#ui";
import { AuthenticatorStep } from "./authenticator-step.tsx";
import { PasswordStep } from "./password-step.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

/** How far the newcomer is. */
type Progress =
  | { step: "password" }
  | { step: "authenticator"; authenticator: string }
  | { step: "done"; signInName: string; recoveryCodes: readonly string[] };

/**
 * Setting password and second factor with a one-time invitation. The invitation stands behind `#`
 * in the address, so that it reaches no log on the way.
 */
export function InvitationPage() {
  const { t } = useTranslation();
  const [token] = useState(() => window.location.hash.slice(1));
  const [progress, setProgress] = useState<Progress>({ step: "password" });
  return (
    <Page title={t("access.invitation.title")} lead={t(`access.invitation.lead_${progress.step}`)}>
      {token === "" ? (
        <State sign="failed" title={t("access.invitation.missing")}>
          {t("access.invitation.missing_help")}
        </State>
      ) : (
        <Step token={token} progress={progress} onProgress={setProgress} />
      )}
    </Page>
  );
}

interface StepProps {
  token: string;
  progress: Progress;
  onProgress: (progress: Progress) => void;
}

function Step({ token, progress, onProgress }: StepProps) {
  switch (progress.step) {
    case "password":
      return (
        <PasswordStep
          token={token}
          onDone={(authenticator) => onProgress({ step: "authenticator", authenticator })}
        />
      );
    case "authenticator":
      return (
        <AuthenticatorStep
          token={token}
          authenticator={progress.authenticator}
          onDone={(answer) => {
            // It is used up: nothing of it need stay in the history of this browser.
            window.history.replaceState(window.history.state, "", window.location.pathname);
            onProgress({ step: "done", ...answer });
          }}
        />
      );
    case "done":
      return <RecoveryCodes {...progress} />;
  }
}
