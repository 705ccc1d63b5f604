import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FirearmType, type ImportDetail, mapImportRoute } from "#reference/contract";
import {
  Action,
  ChoiceField,
  Form,
  type FormFault,
  faultOf,
  Panel,
  RadioField,
  Stack,
  TextField,
  TickField,
} from "#ui";
import { ColumnTable } from "./column-table.tsx";
import { checkDraft, codedColumns, draftOf, type MappingDraft } from "./mapping-draft.ts";
import { useImportChange, useRefusal } from "./use-import.ts";
import { WordsPanel } from "./words-panel.tsx";

/** Source and licence, what the columns mean, and how rows become entries. */
export function MappingForm({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [draft, setDraft] = useState(() => draftOf(detail));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const save = useImportChange(mapImportRoute, detail);
  const submit = () => {
    const checked = checkDraft(draft);
    if ("body" in checked) {
      setFaults([]);
      return save.mutate(checked.body);
    }
    setFaults(
      checked.wrong.map((field) => ({ field, sentence: t(`reference.import.wrong.${field}`) })),
    );
  };
  const parts = { detail, draft, faults, setDraft };
  return (
    <Form faults={[...faults, ...refusal(save.error)]} onSubmit={submit}>
      <Stack gap="large">
        <SourcePart {...parts} />
        <Panel heading={t("reference.import.columns")}>
          <ColumnTable
            detail={detail}
            mapping={draft.mapping}
            onChange={(mapping) => setDraft({ ...draft, mapping })}
          />
        </Panel>
        {codedColumns(draft.mapping).map(({ at, target }) => (
          <WordsPanel
            key={`${at} ${target}`}
            detail={detail}
            column={at}
            target={target}
            mapping={draft.mapping}
            onChange={(change) =>
              setDraft((before) => ({ ...before, mapping: change(before.mapping) }))
            }
          />
        ))}
        <OptionsPart {...parts} />
        <Action type="submit" busy={save.isPending}>
          {t(detail.state === "read" ? "reference.import.plan" : "reference.import.plan.again")}
        </Action>
      </Stack>
    </Form>
  );
}

interface PartProps {
  draft: MappingDraft;
  faults: readonly FormFault[];
  setDraft: (draft: MappingDraft) => void;
}

function SourcePart({ draft, faults, setDraft }: PartProps) {
  const { t } = useTranslation();
  const field = (name: keyof MappingDraft["source"]) => ({
    id: name,
    label: t(`reference.import.source.${name}`),
    value: draft.source[name],
    error: faultOf(faults, name),
    autoComplete: "off",
    onChange: (value: string) => setDraft({ ...draft, source: { ...draft.source, [name]: value } }),
  });
  return (
    <Panel heading={t("reference.import.source")}>
      <Stack>
        <TextField
          {...field("title")}
          hint={t("reference.import.source.title.hint")}
          maxLength={160}
          dir="auto"
        />
        <TextField
          {...field("licence")}
          hint={t("reference.import.source.licence.hint")}
          maxLength={120}
          dir="auto"
        />
        <TextField {...field("date")} type="date" optional />
        <TextField {...field("url")} type="url" dir="ltr" optional />
        <TextField
          {...field("table")}
          hint={t("reference.import.source.table.hint")}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="none"
        />
      </Stack>
    </Panel>
  );
}

function OptionsPart({ draft, setDraft }: PartProps) {
  const { t } = useTranslation();
  const { mapping } = draft;
  const change = (changes: Partial<MappingDraft["mapping"]>) =>
    setDraft({ ...draft, mapping: { ...mapping, ...changes } });
  return (
    <Panel heading={t("reference.import.options")}>
      <Stack>
        <RadioField
          legend={t("reference.import.options")}
          options={(["make_model", "key"] as const).map((value) => ({
            value,
            label: t(`reference.import.option.${value}`),
          }))}
          value={mapping.groupBy}
          onChange={(groupBy) => change({ groupBy })}
        />
        <TickField
          label={t("reference.import.option.repeated")}
          checked={mapping.repeatedKeys === "join"}
          onChange={(isJoined) => change({ repeatedKeys: isJoined ? "join" : "reject" })}
        />
        <TickField
          label={t("reference.import.option.makeFromManufacturer")}
          checked={mapping.makeFromManufacturer}
          onChange={(makeFromManufacturer) => change({ makeFromManufacturer })}
        />
        <ChoiceField
          label={t("reference.import.option.typeWhenMissing")}
          none={t("reference.import.option.typeWhenMissing.none")}
          options={FirearmType.options.map((value) => ({
            value,
            label: t(`reference.type.${value}`),
          }))}
          value={mapping.typeWhenMissing ?? ""}
          onChange={(type) => {
            const { typeWhenMissing: _, ...rest } = mapping;
            setDraft({
              ...draft,
              mapping: type === "" ? rest : { ...rest, typeWhenMissing: type },
            });
          }}
        />
      </Stack>
    </Panel>
  );
}
