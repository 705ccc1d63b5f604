import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { type FamilyView, recordsPage } from "#records/contract";
import { entryPage, firearmName } from "#reference/contract";
import { TermLine } from "#reference/web";
import { Answer, Button, Caption, Code, Columns, Page, PageLink, Panel, Stack } from "#ui";
import { FamilyCountsPanel } from "./family-counts.tsx";
import { FamilyLife } from "./family-life.tsx";
import { SeenHereToo } from "./seen-here-too.tsx";
import { SignalCard } from "./signal-card.tsx";
import { useFamily } from "./use-family.ts";

/** The records of firearms of one family: what links those that bear no serial. */
export function FamilyPage() {
  const asked = useFamily();
  const more = asked.hasNextPage && (
    <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
      <More />
    </Button>
  );
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {({ pages }) => {
        const [family] = pages;
        const sightings = pages.flatMap((page) => page.sightings);
        return family === undefined ? null : (
          <Family family={{ ...family, sightings }} more={more || null} />
        );
      }}
    </Answer>
  );
}

function More() {
  const { t } = useTranslation();
  return t("records.list.more");
}

interface FamilyProps {
  family: FamilyView;
  more: React.ReactNode;
}

function Family({ family, more }: FamilyProps) {
  const { t } = useTranslation();
  const { entry, kind, counts, signals } = family;
  return (
    <Page
      title={t("records.family.title", { family: `\u2068${firearmName(family)}\u2069` })}
      lead={kind === "firearm" ? t("records.family.lead") : t(`reference.family.${kind}`)}
      above={<PageLink href={recordsPage}>{t("records.list.title")}</PageLink>}
      actions={
        <PageLink href={entryPage(entry)} as="quiet">
          {t("records.family.entry")} <Code>{entry}</Code>
        </PageLink>
      }
    >
      <Columns kind="aside">
        <Stack gap="large">
          <TermLine ids={["record", "early_warning"]} />
          {signals.map((signal) => (
            <SignalCard key={signal.id} signal={signal} mayClose={family.mayClose} />
          ))}
          <Panel heading={t("records.family.life")}>
            <Stack>
              <FamilyLife family={family} />
              {more}
            </Stack>
          </Panel>
        </Stack>
        <Stack gap="large">
          <SeenHereToo known={family.known} />
          <FamilyCountsPanel counts={counts} />
          <Caption>{t("records.family.seenOnly")}</Caption>
        </Stack>
      </Columns>
    </Page>
  );
}
