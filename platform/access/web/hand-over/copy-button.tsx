import { useTranslation } from "react-i18next";
import { Button, useToast } from "#ui";

/** Copies a text. Browsers offer it on a safe connection only; elsewhere one selects the text. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const say = useToast();
  if (!window.isSecureContext) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text).then(
      () => say({ sentence: t("access.copy.done") }),
      () => say({ sentence: t("access.copy.refused") }),
    );
  };
  return <Button onClick={() => void copy()}>{t("access.copy")}</Button>;
}
