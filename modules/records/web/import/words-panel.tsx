import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import {
  LegalGround,
  listImportRowsRoute,
  type RecordImportDetail,
  type RecordMapping,
  RecordType,
  type WordColumn,
} from "#records/contract";
import { FirearmType } from "#reference/contract";
import { Caption, ChoiceField, Panel, Stack } from "#ui";
import { useCodes } from "../use-codes.ts";

interface WordsPanelProps {
  detail: RecordImportDetail;
  mapping: RecordMapping;
  onChange: (words: RecordMapping["words"]) => void;
}

const lists = {
  recordType: { fault: "record_type_unknown", prefix: "records.type", codes: RecordType.options },
  type: { fault: "type_unknown", prefix: "reference.type", codes: FirearmType.options },
  ground: { fault: "ground_unknown", prefix: "records.ground", codes: LegalGround.options },
} as const;
const columns = Object.keys(lists) as WordColumn[];

/** The words the dry run did not know, so that the sender can say once what each stands for. */
export function WordsPanel({ detail, mapping, onChange }: WordsPanelProps) {
  const { t } = useTranslation();
  const unknown = useUnknownWords(detail);
  const own = columns.flatMap((column) =>
    Object.keys(mapping.words[column] ?? {}).map((word) => ({ column, word })),
  );
  const all = new Map([...own, ...unknown].map((one) => [`${one.column} ${one.word}`, one]));
  if (all.size === 0) return null;
  return (
    <Panel heading={t("records.import.words")}>
      <Stack>
        <Caption>{t("records.import.words.lead")}</Caption>
        {[...all].map(([key, { column, word }]) => (
          <WordField key={key} column={column} word={word} mapping={mapping} onChange={onChange} />
        ))}
      </Stack>
    </Panel>
  );
}

type Word = { readonly column: WordColumn; readonly word: string };

function useUnknownWords({ id, faults }: RecordImportDetail): Word[] {
  const asked = useQueries({
    queries: columns.map((column) => ({
      queryKey: [listImportRowsRoute.id, id, lists[column].fault, "words"],
      queryFn: () =>
        server.call(listImportRowsRoute, {
          params: { import: id },
          query: { fault: lists[column].fault, limit: 200 },
        }),
      enabled: (faults[lists[column].fault] ?? 0) > 0,
    })),
  });
  return columns.flatMap((column, at) =>
    (asked[at]?.data?.rows ?? []).flatMap((row) =>
      row.faults.flatMap(({ fault, value }) =>
        fault === lists[column].fault && value !== undefined ? [{ column, word: value }] : [],
      ),
    ),
  );
}

interface WordFieldProps extends Word {
  mapping: RecordMapping;
  onChange: (words: RecordMapping["words"]) => void;
}

function WordField({ column, word, mapping: { words }, onChange }: WordFieldProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { prefix, codes: options } = lists[column];
  const change = (code: string) => {
    const { [word]: _, ...others } = (words[column] ?? {}) as Record<string, string>;
    onChange({ ...words, [column]: code === "" ? others : { ...others, [word]: code } });
  };
  return (
    <ChoiceField
      label={t("records.import.words.meaning", { word: `\u2068${word}\u2069` })}
      none={t("records.import.words.undecided")}
      options={codes<string>(prefix, options)}
      value={words[column]?.[word] ?? ""}
      onChange={change}
    />
  );
}
