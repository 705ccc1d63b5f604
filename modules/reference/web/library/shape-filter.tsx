import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "#platform/http/web";
import { ShapeWord } from "#reference/contract";
import classes from "./library.module.css";
import { readMarkQuestion, toggleCode } from "./library-address.ts";

const desk = "(min-width: 800px)";

/** What is seen in the mark, by words: the way to ask for a picture without drawing one. */
export function ShapeFilter() {
  const { t } = useTranslation();
  const { query, setQuery } = useAddress();
  const { shapes = [] } = readMarkQuestion(query);
  const [isOpen, setOpen] = useState(() => shapes.length > 0 || matchMedia(desk).matches);
  return (
    <details
      className={classes.seen}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t("reference.library.filter.shapes")}</summary>
      <fieldset className={classes.shapes} aria-label={t("reference.library.filter.shapes")}>
        {ShapeWord.options.map((shape) => (
          <label key={shape} className={classes.shape}>
            <input
              type="checkbox"
              checked={shapes.includes(shape)}
              onChange={() => setQuery({ shapes: toggleCode(shapes, shape) })}
            />
            {t(`reference.library.shape.${shape}`)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
