import { useTranslation } from "react-i18next";
import { useMemberNames } from "#records/web";
import type { ChainLink, Party } from "#tracing/contract";
import { useFormat } from "#ui";

/** One point of a firearm's life in one line: what, when, from whom, to whom, by which document. */
export function LinkWords({ link }: { link: ChainLink }) {
  const { t } = useTranslation();
  const whenOf = useLinkTime();
  const partyOf = usePartyWords();
  const { kind, when, from, to, document } = link;
  const papers = [document?.kind, document?.number].filter(Boolean).join(" ");
  const words = [
    <strong key="kind">{t(`tracing.link.${kind}`)}</strong>,
    when === undefined ? t("tracing.link.undated") : whenOf(when),
    from && t("tracing.link.from", { party: partyOf(from) }),
    to && t("tracing.link.to", { party: partyOf(to) }),
    document && t("tracing.link.document", { document: `\u2068${papers}\u2069` }),
  ].filter(Boolean);
  return words.map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is read whole and its parts have no other key.
    <span key={at}>
      {at > 0 && " · "}
      {word}
    </span>
  ));
}

/** A time known to the day, the month or the year, as well as it is known. */
export function useLinkTime(): (when: string) => string {
  const format = useFormat();
  return (when) => {
    if (when.length === 4) return when;
    return when.length === 7 ? format.month(when) : format.date(when);
  };
}

/** A party by its kind, with the name of a company or service and its country. */
function usePartyWords(): (party: Party) => string {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  return ({ kind, name, country }) => {
    const told = [name, country && nameOf(country)].filter(Boolean);
    const facts = told.map((one) => `\u2068${one}\u2069`).join(", ");
    const word = t(`tracing.party.${kind}`);
    return told.length === 0 ? word : `${word} (${facts})`;
  };
}
