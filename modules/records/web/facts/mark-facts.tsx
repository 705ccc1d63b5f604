import { useTranslation } from "react-i18next";
import { type Description, type Marking, type MarkKind, termOfMark } from "#reference/contract";
import { Term } from "#reference/web";
import { type Fact, Facts, Serial } from "#ui";
import { RecordFieldName } from "../record-terms.tsx";

/** Its numbers and other marks, and the state of its serial number. */
export function MarkFacts({ weapon }: { weapon: Description }) {
  const { t } = useTranslation();
  const { serialState } = weapon;
  const stated: Fact[] = [
    ...weapon.serials.map((mark) => ({ mark, kind: "serial" as const })),
    ...weapon.markings.map((mark) => ({ mark, kind: mark.statedKind ?? ("other" as const) })),
  ].map(({ mark, kind }) => ({
    term: `${t(`reference.markKind.${kind}`)} ${mark.text}`,
    name: <MarkKindName kind={kind} />,
    value: <MarkValue mark={mark} />,
  }));
  const state = serialState && t(`records.serialState.${serialState}`);
  const term = t("records.field.serialState");
  const name = <RecordFieldName field="serialState" />;
  return <Facts facts={[...stated, { term, name, value: state ?? t("records.field.unstated") }]} />;
}

function MarkKindName({ kind }: { kind: MarkKind }) {
  const { t } = useTranslation();
  const name = t(`reference.markKind.${kind}`);
  const id = termOfMark[kind];
  return id === undefined ? name : <Term id={id}>{name}</Term>;
}

function MarkValue({ mark: { text, place, legibility } }: { mark: Marking }) {
  const { t } = useTranslation();
  const words = [
    place && t(`reference.part.${place.part}`),
    place?.side && t(`reference.side.${place.side}`),
    legibility && t(`reference.legibility.${legibility}`),
  ].filter(Boolean);
  return (
    <>
      <Serial reading={text} size="text" />
      {words.length > 0 && ` · ${words.join(" · ")}`}
    </>
  );
}
