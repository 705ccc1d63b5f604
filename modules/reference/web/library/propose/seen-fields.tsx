import { useTranslation } from "react-i18next";
import { longestMarkText, ShapeWord } from "#reference/contract";
import { Panel, Stack, TextField } from "#ui";
import { PlacesInput } from "../../proposal/form/inputs/places-input.tsx";
import { CodesInput } from "./codes-input.tsx";
import { DrawingInput } from "./drawing-input.tsx";
import { markControl } from "./mark-control.ts";
import type { MarkFieldsProps } from "./mark-fields.ts";
import { PhotographsInput } from "./photographs-input.tsx";

/** What is seen: the writing, the signs, where on the gun, its picture drawn and photographed. */
export function SeenFields({ draft, onWrite, wrongWith }: MarkFieldsProps) {
  const { t } = useTranslation();
  return (
    <Panel heading={t("reference.library.filter.shapes")}>
      <Stack>
        <TextField
          id={markControl("text")}
          label={t("reference.library.fact.text")}
          hint={t("reference.library.form.textHint")}
          error={wrongWith("text")}
          optional
          gun
          maxLength={longestMarkText}
          value={draft.text}
          onChange={(text) => onWrite({ text })}
        />
        <CodesInput
          id={markControl("shapes")}
          legend={t("reference.library.fact.shapes")}
          error={wrongWith("shapes")}
          options={ShapeWord.options.map((value) => ({
            value,
            label: t(`reference.library.shape.${value}`),
          }))}
          chosen={draft.shapes}
          onChange={(shapes) => onWrite({ shapes })}
        />
        <PlacesInput
          id={markControl("places")}
          label={t("reference.library.fact.places")}
          error={wrongWith("places")}
          value={draft.places}
          onChange={(places) => onWrite({ places })}
        />
        <DrawingInput
          id={markControl("drawing")}
          error={wrongWith("drawing")}
          drawing={draft.drawing}
          onChange={(drawing) => onWrite({ drawing })}
        />
        <PhotographsInput
          id={markControl("pictures")}
          pictures={draft.pictures}
          onChange={(pictures) => onWrite({ pictures })}
        />
      </Stack>
    </Panel>
  );
}
