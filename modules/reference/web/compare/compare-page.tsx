import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import { type Comparison, compareRoute, entryPage, tablePage } from "#reference/contract";
import { Answer, Button, Caption, Page, PageLink, Panel, Stack } from "#ui";
import { FirearmDrawing } from "../drawings/firearm-drawing.tsx";
import { EntryName } from "../entry-name.tsx";
import { FamilyLine } from "../family-line.tsx";
import { askReference } from "../offline/ask-reference.ts";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";
import classes from "./compare.module.css";
import { FieldTable } from "./field-table.tsx";
import { TellingLooks } from "./telling-looks.tsx";
import { ToldApart } from "./told-apart.tsx";

/** Two or three entries side by side, and the looks at the gun that tell them apart. */
export function ComparePage() {
  const { t } = useTranslation();
  const { query } = useAddress();
  const refs = (query.get("refs") ?? "").split(",").filter((ref) => ref !== "");
  const asked = useQuery({
    queryKey: [compareRoute.id, refs],
    queryFn: () => askReference(compareRoute, { body: { refs } }),
  });
  return (
    <Page
      title={t("reference.compare.title")}
      lead={t("reference.compare.lead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
      actions={
        <span data-print="never">
          <Button onClick={() => window.print()}>{t("reference.compare.print")}</Button>
        </span>
      }
    >
      <Stack gap="large">
        <LateOfflineNote madeHere={asked.data?.madeHere} />
        <Answer asked={asked} explain={readFailure} rows={8}>
          {(comparison) => <SideBySide comparison={comparison} />}
        </Answer>
      </Stack>
    </Page>
  );
}

function SideBySide({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  return (
    <Stack gap="large">
      <ul className={classes.entries} data-count={comparison.entries.length}>
        {comparison.entries.map((entry) => (
          <li key={entry.ref}>
            {entry.kind === undefined && (
              <FirearmDrawing
                type={entry.type}
                title={t("reference.entry.drawing", { type: t(`reference.type.${entry.type}`) })}
              />
            )}
            <PageLink href={entryPage(entry.ref)}>
              <EntryName entry={entry} />
            </PageLink>
            <FamilyLine entry={entry} />
            <Caption>{t(`reference.state.${entry.state}`)}</Caption>
          </li>
        ))}
      </ul>
      <ToldApart entries={comparison.entries} />
      <Panel heading={t("reference.compare.looks")}>
        <TellingLooks comparison={comparison} />
      </Panel>
      <Panel heading={t("reference.compare.fields")}>
        <FieldTable comparison={comparison} />
      </Panel>
    </Stack>
  );
}
