import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { Answer, Button, Cluster, FieldGroup } from "#ui";
import { NamedMark } from "../../../library/named-mark.tsx";
import { useLibrary } from "../../../library/use-library.ts";
import classes from "./mark-search.module.css";
import { MarkSearch } from "./mark-search.tsx";

interface MarkInputProps {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  /** The name of a mark of the library. */
  readonly value: string | undefined;
  readonly onChange: (mark: string | undefined) => void;
}

/** Which mark of the library it is: the one chosen, or the library to be searched. */
export function MarkInput({ id, label, error, value, onChange }: MarkInputProps) {
  const { t } = useTranslation();
  const library = useLibrary();
  return (
    <div className={classes.whole}>
      <FieldGroup id={id} legend={label} error={error}>
        {value === undefined ? (
          <Answer asked={library} explain={readFailure} rows={1}>
            {(index) => <MarkSearch library={index} onChoose={onChange} />}
          </Answer>
        ) : (
          <Cluster>
            <NamedMark id={value} />
            <Button kind="text" onClick={() => onChange(undefined)}>
              {t("reference.form.remove", { what: label })}
            </Button>
          </Cluster>
        )}
      </FieldGroup>
    </div>
  );
}
