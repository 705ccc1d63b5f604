import { useTranslation } from "react-i18next";
import { Button } from "../action/button.tsx";
import { Code } from "../mark/code.tsx";
import { State } from "./state.tsx";

/** Why there is no answer, in the one form every page shows. */
export interface FailureFacts {
  kind: "failed" | "forbidden" | "offline" | "not_found";
  /** The server's own sentence, in the reader's language. */
  sentence?: string | undefined;
  /** For the log search, when someone asks for help. */
  correlation?: string | undefined;
}

/** What stands where an answer failed to come, with a way to try again. */
export function Failure({ facts, onRetry }: { facts: FailureFacts; onRetry?: () => void }) {
  const { t } = useTranslation();
  const canRetry = onRetry !== undefined && facts.kind !== "forbidden";
  return (
    <State
      sign={facts.kind === "not_found" ? "nothing_found" : facts.kind}
      role="alert"
      title={facts.sentence ?? t(`ui.state.${facts.kind}`)}
      actions={canRetry && <Button onClick={onRetry}>{t("ui.state.retry")}</Button>}
    >
      <p>{t(`ui.state.${facts.kind}_help`)}</p>
      {facts.correlation && (
        <p>
          {t("ui.state.correlation")} <Code>{facts.correlation}</Code>
        </p>
      )}
    </State>
  );
}
