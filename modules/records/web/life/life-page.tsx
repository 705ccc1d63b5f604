import { createElement, Suspense, useContext } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { type LifeLine, type LifeRecord, recordPage } from "#records/contract";
import { TermLine } from "#reference/web";
import { Answer, Caption, Card, Columns, Page, PageLink, Panel, Stack } from "#ui";
import { type FurtherMoment, LifeFurther } from "./life-further.ts";
import { LifeRecords } from "./life-records.tsx";
import { LinkForm } from "./link-form.tsx";
import { MomentList } from "./moment-list.tsx";
import { useLifeLine } from "./use-life-line.ts";

/** All that its reader may know of one firearm: what happened, the records of it, and what cannot be true. */
export function LifePage() {
  return (
    <Answer asked={useLifeLine()} explain={readFailure} rows={8}>
      {(line) => <LifeContentPage line={line} />}
    </Answer>
  );
}

function LifeContentPage({ line }: { line: LifeLine }) {
  const { t } = useTranslation();
  const [record] = line.records;
  if (record === undefined) return null;
  const reference = `\u2068${record.reference}\u2069`;
  return (
    <Page
      title={t("records.life.title", { reference })}
      lead={t("records.life.lead")}
      above={
        <PageLink href={recordPage(record.id)}>{t("records.page.title", { reference })}</PageLink>
      }
    >
      <Columns kind="aside">
        <Stack gap="large">
          <TermLine ids={["record", "possible_match"]} />
          <Contradictions line={line} />
          <Panel heading={t("records.life.moments")}>
            <Moments line={line} />
            {line.hasEarlierShown && <Caption>{t("records.life.earlier")}</Caption>}
          </Panel>
        </Stack>
        <Stack gap="large">
          <LifeRecords record={record} others={line.records.slice(1)} />
          <LinkForm record={record} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** What modules above know comes a moment later; the line stands without it until then. */
function Moments({ line }: { line: LifeLine }) {
  const widget = useContext(LifeFurther);
  const alone = <MomentList line={line} further={[]} />;
  if (widget === undefined) return alone;
  const told = line.records.filter(({ standing }) => standing === "this" || standing === "same");
  const records = told.map(({ id }) => id);
  const draw = (moments: readonly FurtherMoment[]) => <MomentList line={line} further={moments} />;
  return <Suspense fallback={alone}>{createElement(widget, { records, draw })}</Suspense>;
}

function Contradictions({ line: { contradictions, records } }: { line: LifeLine }) {
  const { t } = useTranslation();
  if (contradictions.length === 0) return null;
  const nameOf = (id: string) => {
    const record = records.find((each: LifeRecord) => each.id === id);
    return `\u2068${record?.reference ?? ""}\u2069`;
  };
  return (
    <Card tone="contradict" heading={t("records.life.contradictions")}>
      {contradictions.map(({ code, records: [first, second] }) => (
        <p key={`${code} ${first} ${second}`}>
          {t(`records.life.contradiction.${code}`, {
            first: nameOf(first),
            second: nameOf(second),
          })}
        </p>
      ))}
    </Card>
  );
}
