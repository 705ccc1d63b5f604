import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import { longestMarkLine, type MarkPicture, mostMarkPictures } from "#reference/contract";
import { Button, Caption, Cluster, FieldGroup, TextField } from "#ui";
import { TakePicture } from "../../pictures/take-picture.tsx";
import formClasses from "../../proposal/form/form.module.css";
import classes from "../library.module.css";

interface PhotographsInputProps {
  readonly id: string;
  readonly pictures: readonly MarkPicture[];
  readonly onChange: (pictures: readonly MarkPicture[]) => void;
}

/** Photographs of the mark from close up, each with whose it is. */
export function PhotographsInput({ id, pictures, onChange }: PhotographsInputProps) {
  const { t } = useTranslation();
  const write = (at: number, picture: readonly MarkPicture[]) =>
    onChange(pictures.flatMap((one, other) => (other === at ? picture : one)));
  return (
    <FieldGroup id={id} legend={t("reference.library.fact.pictures")}>
      <div className={formClasses.rows}>
        <Caption>{t("reference.library.form.photograph")}</Caption>
        {pictures.map(({ file, credit }, at) => {
          const legend = t("reference.picture.number", { number: at + 1 });
          return (
            <fieldset key={file} className={formClasses.row}>
              <legend>{legend}</legend>
              <img className={classes.photograph} src={imageAddress(file, "thumbnail")} alt="" />
              <TextField
                label={`${legend}: ${t("reference.column.credit")}`}
                optional
                maxLength={longestMarkLine}
                value={credit ?? ""}
                onChange={(text) => write(at, [{ file, credit: text }])}
              />
              <Cluster>
                <Button kind="text" onClick={() => write(at, [])}>
                  {t("reference.form.remove", { what: legend })}
                </Button>
              </Cluster>
            </fieldset>
          );
        })}
        {pictures.length < mostMarkPictures && (
          <TakePicture onTaken={(file) => onChange([...pictures, { file }])} />
        )}
      </div>
    </FieldGroup>
  );
}
