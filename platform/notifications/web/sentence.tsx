import { useTranslation } from "react-i18next";
import { Language, writeParameters } from "#platform/i18n/contract";
import { WithLateTexts } from "#platform/i18n/web";
import { type Notification, notificationKeyOf } from "../contract/notification.ts";
import classes from "./sentence.module.css";

/** What a notification tells, in the reader's language; references stay whole and in order. */
export function Sentence({ of }: { of: Notification }) {
  return (
    <WithLateTexts>
      <Told of={of} />
    </WithLateTexts>
  );
}

function Told({ of: { code, parameters } }: { of: Notification }) {
  const { t, i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  const text = t(notificationKeyOf(code), writeParameters(language, parameters));
  return text.split(/[\u2068\u2069]/).map((part, at) =>
    // Isolates come in pairs: every second part is a fact.
    at % 2 === 0 ? (
      part
    ) : (
      <bdi key={at} className={part.length <= LONGEST_WHOLE ? classes.whole : undefined}>
        {part}
      </bdi>
    ),
  );
}

/** Longer facts may break, or they would not fit a phone. */
const LONGEST_WHOLE = 24;
