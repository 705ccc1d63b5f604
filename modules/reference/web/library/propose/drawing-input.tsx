import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MarkDrawing } from "#reference/contract";
import { drawPaths } from "#reference/science";
import { Button, Caption, Cluster, FieldGroup, Stack } from "#ui";
import classes from "../library.module.css";
import { MarkPictogram } from "../mark-pictogram.tsx";
import { SketchPad } from "../picture/sketch-pad.tsx";

interface DrawingInputProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly drawing: MarkDrawing;
  readonly onChange: (drawing: MarkDrawing) => void;
}

/** The pictogram of the mark: the one that stands, or drawn here; by it sketches and photographs find the mark. */
export function DrawingInput({ id, error, drawing, onChange }: DrawingInputProps) {
  const { t } = useTranslation();
  const [isDrawing, setDrawing] = useState(drawing.length === 0);
  const begin = () => {
    setDrawing(true);
    onChange([]);
  };
  return (
    <FieldGroup id={id} legend={t("reference.library.fact.drawing")} error={error}>
      <Stack gap="small">
        <Caption>{t("reference.library.form.drawing")}</Caption>
        {isDrawing ? (
          <SketchPad onLines={(lines, side) => onChange(drawPaths(lines, side))} />
        ) : (
          <div className={classes.large}>
            <MarkPictogram drawing={drawing} />
          </div>
        )}
        {!isDrawing && (
          <Cluster>
            <Button onClick={begin}>{t("reference.library.form.drawAnew")}</Button>
          </Cluster>
        )}
      </Stack>
    </FieldGroup>
  );
}
