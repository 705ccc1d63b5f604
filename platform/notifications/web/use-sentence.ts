import { useTranslation } from "react-i18next";
import { Language, writeParameters } from "#platform/i18n/contract";
import { type Notification, notificationKeyOf } from "../contract/notification.ts";

/** Writes what a notification tells, in the reader's language. */
export function useSentence(): (notification: Notification) => string {
  const { t, i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  return ({ code, parameters }) =>
    t(notificationKeyOf(code), writeParameters(language, parameters));
}
