import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LibraryMark, type MarkQuestion, ShapeWord } from "#reference/contract";
import { type LibraryIndex, searchLibrary } from "#reference/science";
import { Button, Caption, ChoiceField, TextField } from "#ui";
import { useLibraryWords } from "../../../library/library-words.ts";
import { MarkFace } from "../../../library/mark-face.tsx";
import classes from "./mark-search.module.css";

interface MarkSearchProps {
  readonly library: LibraryIndex;
  readonly onChoose: (mark: string) => void;
}

/** Finds a mark of the library by its writing, its holder, or what is seen in it. */
export function MarkSearch({ library, onChoose }: MarkSearchProps) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [shape, setShape] = useState<ShapeWord | "">("");
  const asked = { text: text.trim(), ...(shape !== "" && { shapes: [shape] }) };
  return (
    <>
      <div className={classes.question}>
        <TextField
          label={t("reference.library.search")}
          hint={t("reference.library.search.hint")}
          type="search"
          gun
          maxLength={80}
          value={text}
          onChange={setText}
        />
        <ChoiceField
          label={t("reference.library.fact.shapes")}
          none={t("reference.form.notKnown")}
          options={ShapeWord.options.map((value) => ({
            value,
            label: t(`reference.library.shape.${value}`),
          }))}
          value={shape}
          onChange={setShape}
        />
      </div>
      <div aria-live="polite">
        {(text.trim() !== "" || shape !== "") && (
          <Found key={JSON.stringify(asked)} {...{ library, asked, onChoose }} />
        )}
      </div>
    </>
  );
}

/** As many as can be taken in at a glance. */
const shownAtOnce = 6;

interface FoundProps extends Pick<MarkSearchProps, "library" | "onChoose"> {
  readonly asked: MarkQuestion;
}

function Found({ library, asked, onChoose }: FoundProps) {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const { matches, total } = searchLibrary(library, asked);
  if (total === 0) return <Caption>{t("reference.library.nothing")}</Caption>;
  return (
    <>
      <Caption>{t("reference.library.count", { count: total })}</Caption>
      <ul className={classes.marks}>
        {matches.slice(0, isAll ? total : shownAtOnce).map(({ mark }) => (
          <li key={mark.id}>
            <MarkChoice mark={mark} onChoose={() => onChoose(mark.id)} />
          </li>
        ))}
      </ul>
      {!isAll && total > shownAtOnce && (
        <Button onClick={() => setAll(true)}>{t("reference.library.more")}</Button>
      )}
    </>
  );
}

function MarkChoice({ mark, onChoose }: { mark: LibraryMark; onChoose: () => void }) {
  const words = useLibraryWords();
  const { text, drawing, holder, town = holder } = mark;
  return (
    <button type="button" className={classes.mark} onClick={onChoose}>
      <span className={classes.face}>
        <MarkFace mark={mark} />
      </span>
      <span className={classes.words}>
        {drawing && text && (
          <>
            <bdi dir="ltr" translate="no">
              {text}
            </bdi>
            {" · "}
          </>
        )}
        {words.meaning(mark)}
        {town && (
          <>
            {" · "}
            <bdi>{town}</bdi>
          </>
        )}
      </span>
    </button>
  );
}
