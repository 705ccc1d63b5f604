import { useTranslation } from "react-i18next";
import { Button, type FormFault, faultOf, TickField } from "#ui";
import { NoteField } from "../leg/note-field.tsx";
import { LinkFields } from "./link-fields.tsx";
import { WithheldFields } from "./withheld-fields.tsx";
import { blankLink, type WrittenTold } from "./written-told.ts";

interface ToldFieldsProps {
  /** Tells the fields of several legs on the page apart. */
  readonly id: string;
  readonly told: WrittenTold;
  readonly faults: readonly FormFault[];
  readonly onChange: (changes: Partial<WrittenTold>) => void;
}

const mostLinks = 20;

/** What is known of the firearm's life, what is kept back, and a note. */
export function ToldFields({ id, told, faults, onChange }: ToldFieldsProps) {
  const { t } = useTranslation();
  const { links, withheld, note, isForAskerOnly } = told;
  return (
    <>
      {links.map((link, at) => (
        <LinkFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
          key={at}
          id={`${id}-link-${at}`}
          number={at + 1}
          link={link}
          faults={faults}
          onChange={(changed) => onChange({ links: links.with(at, changed) })}
          onRemove={() => onChange({ links: links.toSpliced(at, 1) })}
        />
      ))}
      {links.length < mostLinks && (
        <div>
          <Button onClick={() => onChange({ links: [...links, blankLink()] })}>
            {t("tracing.answer.addLink")}
          </Button>
        </div>
      )}
      <WithheldFields
        id={`${id}-withheld`}
        withheld={withheld}
        faults={faults}
        onChange={(changed) => onChange({ withheld: changed })}
      />
      <TickField
        label={t("tracing.answer.askerOnly")}
        detail={t("tracing.answer.askerOnlyHint")}
        checked={isForAskerOnly}
        onChange={(checked) => onChange({ isForAskerOnly: checked })}
      />
      <NoteField
        id={`${id}-note`}
        label={t("tracing.field.note")}
        error={faultOf(faults, `${id}-note`)}
        optional
        value={note}
        onChange={(written) => onChange({ note: written })}
      />
    </>
  );
}
