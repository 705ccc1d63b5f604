import { useTranslation } from "react-i18next";
import type { Entry } from "#reference/contract";
import { type LinkAmong, linksAmong } from "#reference/science";
import { Caption, Panel, Stack } from "#ui";
import { EntryName } from "../entry-name.tsx";

/** What people wrote down to look for where two of these are taken for each other; nothing where nobody did. */
export function ToldApart({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const links = linksAmong(entries);
  if (links.length === 0) return null;
  return (
    <Panel heading={t("reference.compare.apart")}>
      <Stack>
        {links.map((one) => (
          <Apart key={`${one.from.ref} ${one.link.kind} ${one.link.ref}`} of={one} />
        ))}
      </Stack>
    </Panel>
  );
}

function Apart({ of: { from, to, link } }: { of: LinkAmong }) {
  const { t, i18n } = useTranslation();
  const { kind, difference, source } = link;
  const own = difference.filter(({ language }) => language === i18n.language);
  return (
    <div>
      <p>
        <EntryName entry={from} /> · {t(`reference.linkKind.${kind}`)}: <EntryName entry={to} />
      </p>
      {(own.length > 0 ? own : difference).map(({ language, text }) => (
        <p key={language}>
          <strong>{t("reference.link.lookFor")}:</strong>{" "}
          <bdi lang={language} dir="auto">
            {text}
          </bdi>
        </p>
      ))}
      {source !== undefined && (
        <Caption>
          {t("reference.provenance.source")}: <bdi>{source}</bdi> ·{" "}
          {t(`reference.state.${from.state}`)}
        </Caption>
      )}
    </div>
  );
}
