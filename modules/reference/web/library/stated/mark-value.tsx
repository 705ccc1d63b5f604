import { useTranslation } from "react-i18next";
import type {
  FirearmType,
  MarkDrawing,
  MarkField,
  MarkPicture,
  MarkPlace,
  MarkSource,
  MarkStatement,
} from "#reference/contract";
import { Code, useFormat } from "#ui";
import { useCodeWords } from "../../code-words.ts";
import classes from "../library.module.css";
import { MarkPictogram } from "../mark-pictogram.tsx";
import { MarkPhotographs } from "./mark-photographs.tsx";
import { SourceLink, SourceLinks } from "./source-link.tsx";

interface MarkValueProps {
  readonly field: MarkField;
  /** As that field of `MarkStatement`. */
  readonly value: unknown;
}

/** What is stated in one field of a mark, in the reader's words. */
export function MarkValue({ field, value }: MarkValueProps) {
  const { t } = useTranslation();
  const codes = useCodeWords();
  const format = useFormat();
  switch (field) {
    case "text":
      return <Code>{value as string}</Code>;
    case "kind":
    case "meaning":
      return t(`reference.library.${field}.${value as string}`);
    case "shapes":
      return format.list((value as string[]).map((shape) => t(`reference.library.shape.${shape}`)));
    case "places":
      return format.list((value as MarkPlace[]).map((place) => codes.place(place)));
    case "usedOn":
      return format.list((value as FirearmType[]).map((type) => t(`reference.type.${type}`)));
    case "country":
      return codes.country(value as string);
    case "source":
      return <SourceLink source={value as MarkStatement["source"]} />;
    case "furtherSources":
      return <SourceLinks sources={value as MarkSource[]} />;
    case "drawing":
      return (
        <div className={classes.large}>
          <MarkPictogram drawing={value as MarkDrawing} />
        </div>
      );
    case "pictures":
      return <MarkPhotographs pictures={value as MarkPicture[]} size="thumbnail" />;
    default:
      return <bdi>{String(value)}</bdi>;
  }
}
