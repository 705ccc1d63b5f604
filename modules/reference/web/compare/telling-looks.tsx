import { useTranslation } from "react-i18next";
import type {
  Comparison,
  DescriptionField,
  Entry,
  MarkPlace,
  TellingLook,
} from "#reference/contract";
import { Code } from "#ui";
import { useCodeWords } from "../code-words.ts";
import { FeatureDrawing } from "../drawings/features/feature-drawing.tsx";
import { FirearmDrawing } from "../drawings/firearm-drawing.tsx";
import { EntryName } from "../entry-name.tsx";
import { FieldValue } from "../field-value.tsx";
import classes from "./compare.module.css";

const shown = 6;

/** Where a field is usually marked; measures and build are seen on the whole gun. */
const usualPlaces: Partial<Record<DescriptionField, readonly MarkPlace[]>> = {
  make: [
    { part: "slide", side: "left" },
    { part: "receiver", side: "left" },
  ],
  model: [
    { part: "slide", side: "left" },
    { part: "receiver", side: "left" },
  ],
  calibre: [{ part: "barrel", side: "right" }],
  country: [{ part: "frame", side: "right" }],
  capacityRounds: [{ part: "magazine", side: "right" }],
  barrelLengthMm: [{ part: "barrel", side: "right" }],
};

/** What to look for on the gun, the most telling first, with what each entry makes one expect. */
export function TellingLooks({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const { looks, entries } = comparison;
  if (looks.length === 0) return <p>{t("reference.compare.nothingTells")}</p>;
  return (
    <ol className={classes.looks}>
      {looks.slice(0, shown).map((look) => (
        <li key={look.feature ?? look.field}>
          <Look look={look} entries={entries} />
        </li>
      ))}
    </ol>
  );
}

function Look({ look, entries }: { look: TellingLook; entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const { feature, field, gainBits } = look;
  const question =
    feature === undefined ? t(`reference.question.${field}`) : t(`reference.feature.${feature}`);
  return (
    <>
      <h3 className={classes.question}>{question}</h3>
      <p className={classes.gain}>
        {t("reference.compare.gain", { share: Math.round(Math.min(1, gainBits) * 100) })}
      </p>
      {field !== undefined && entries[0] && <WhereToLook field={field} entry={entries[0]} />}
      <ul className={classes.expected} data-count={entries.length}>
        {entries.map((entry, at) => (
          <li key={entry.ref}>
            <EntryName entry={entry} />
            <Expected look={look} value={look.expected[at] ?? null} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Expected({ look, value }: { look: TellingLook; value: string | number | null }) {
  const { t } = useTranslation();
  if (value === null) return <span>{t("reference.value.unknown")}</span>;
  if (look.feature !== undefined) {
    return (
      <>
        <FeatureDrawing feature={look.feature} answer={String(value)} />
        <span>{t(`reference.feature.${look.feature}.${value}`)}</span>
      </>
    );
  }
  return look.field === undefined ? null : (
    <span>
      <FieldValue field={look.field} value={value} />
    </span>
  );
}

function WhereToLook({ field, entry }: { field: DescriptionField; entry: Entry }) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const places = usualPlaces[field];
  if (places === undefined) return null;
  const pins = places.map((place, at) => ({ number: at + 1, place, label: words.place(place) }));
  return (
    <div className={classes.where}>
      <FirearmDrawing
        type={entry.type}
        title={t("reference.compare.where", { field: t(`reference.field.${field}`) })}
        pins={pins}
      />
      <p>
        {pins.map(({ number, label }) => (
          <span key={number}>
            <Code>{String(number)}</Code> {label}{" "}
          </span>
        ))}
      </p>
    </div>
  );
}
