import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "#platform/http/web";
import { LibraryKind, MarkPart, termOfLibraryKind, termsOfParts } from "#reference/contract";
import type { LibraryIndex } from "#reference/science";
import { Button, ChoiceField, Panel, Stack } from "#ui";
import { useCodeWords } from "../code-words.ts";
import { TermLine } from "../glossary/term-line.tsx";
import { readMarkQuestion } from "./library-address.ts";

const narrowing = ["shapes", "kinds", "countries", "part"] as const;

/** Kind, country and place on the firearm. */
export function MarkFilters({ library }: { library: LibraryIndex }) {
  const { t } = useTranslation();
  const { query, setQuery } = useAddress();
  const { kinds = [], countries = [], part } = readMarkQuestion(query);
  const words = useCodeWords();
  const here = useMemo(() => countriesOf(library), [library]);
  const byName = here
    .map((code) => ({ value: code, label: words.country(code) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const any = t("reference.library.filter.any");
  const clear = () => setQuery(Object.fromEntries(narrowing.map((name) => [name, undefined])));
  return (
    <Panel
      heading={t("reference.library.filter")}
      aside={
        narrowing.some((name) => query.has(name)) && (
          <Button kind="text" onClick={clear}>
            {t("reference.library.filter.clear")}
          </Button>
        )
      }
    >
      <Stack>
        <ChoiceField
          label={t("reference.library.filter.kind")}
          options={LibraryKind.options.map((value) => ({
            value,
            label: t(`reference.library.kind.${value}`),
          }))}
          value={kinds[0] ?? ""}
          none={any}
          onChange={(value) => setQuery({ kinds: value })}
        />
        <TermLine ids={Object.values(termOfLibraryKind)} />
        <ChoiceField
          label={t("reference.library.filter.country")}
          options={byName}
          value={countries[0] ?? ""}
          none={any}
          onChange={(value) => setQuery({ countries: value })}
        />
        <ChoiceField
          label={t("reference.library.filter.part")}
          options={MarkPart.options.map((value) => ({
            value,
            label: t(`reference.part.${value}`),
          }))}
          value={part ?? ""}
          none={any}
          onChange={(value) => setQuery({ part: value })}
        />
        <TermLine ids={termsOfParts} />
      </Stack>
    </Panel>
  );
}

function countriesOf({ marks }: LibraryIndex): string[] {
  return [...new Set([...marks.values()].flatMap(({ country }) => country ?? []))];
}
