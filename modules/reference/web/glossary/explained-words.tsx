import { useTranslation } from "react-i18next";
import type { ExplainedInPlace } from "#reference/contract";
import { Caption } from "#ui";
import { Term } from "./term.tsx";

/** The word a page uses for a term, by message key. */
const words: Partial<Record<ExplainedInPlace, string>> = {
  make: "reference.field.make",
  manufacturer: "reference.field.manufacturer",
  importer: "reference.field.importer",
  model: "reference.field.model",
  calibre: "reference.field.calibre",
  action: "reference.field.action",
  entry: "reference.field.number",
  proof_mark: "reference.markKind.proof",
  import_mark: "reference.markKind.importer",
  unverified: "reference.state.seed",
  maker_s_code: "reference.entry.makeCode",
};

/** A quiet line of the words a page uses, each explained in place. */
export function ExplainedWords({ ids }: { ids: readonly (keyof typeof words)[] }) {
  const { t } = useTranslation();
  return (
    <Caption>
      {ids.map((id, at) => (
        <span key={id}>
          {at > 0 && " · "}
          <Term id={id}>{t(words[id] ?? "")}</Term>
        </span>
      ))}
    </Caption>
  );
}
