import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { longestMark, type MarkReading, mostMarks } from "#reference/contract";
import { Button } from "#ui";
import { useCodeWords } from "../../code-words.ts";
import type { CheckEvent, SeenMark, whyUnread } from "../check-draft.ts";
import { MarkDetails } from "./mark-details.tsx";
import { MarkMeaning } from "./mark-meaning.tsx";
import classes from "./mark-row.module.css";

interface MarkRowProps {
  mark: SeenMark;
  /** Counted from 1; also the number of its pin. */
  number: number;
  reading: MarkReading | undefined;
  /** Why it is not read, where it is not. */
  unread: ReturnType<typeof whyUnread>;
  act: (event: CheckEvent) => void;
  /** Enter in the last row opens the next. */
  onEnter: () => void;
  onRemove: () => void;
}

/** One mark: what is seen on the left, what it is on the right. */
export function MarkRow(props: MarkRowProps) {
  const { mark, number, reading, unread, act, onEnter, onRemove } = props;
  const { t } = useTranslation();
  const words = useCodeWords();
  const [isOpen, setOpen] = useState(false);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <li className={classes.row}>
      <div className={classes.seen}>
        <div className={classes.written}>
          <Tint text={mark.text} />
          <textarea
            id={`mark-${mark.key}`}
            className={classes.text}
            aria-label={t("reference.check.mark", { number })}
            rows={1}
            placeholder=" "
            value={mark.text}
            dir="ltr"
            spellCheck={false}
            autoCapitalize="characters"
            autoComplete="off"
            onChange={(event) =>
              act({ do: "write", key: mark.key, text: event.currentTarget.value })
            }
            onKeyDown={press}
          />
        </div>
        <button
          type="button"
          className={classes.place}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.place(mark.place)}
        </button>
      </div>
      <div className={classes.meaning}>
        {unread && (
          <p className={classes.why} role="alert">
            {t(`reference.check.mark.${unread}`, { characters: longestMark, marks: mostMarks })}
          </p>
        )}
        {reading && <MarkMeaning reading={reading} text={mark.text} isOpen={isOpen} />}
      </div>
      {isOpen && (
        <div className={classes.details}>
          <MarkDetails mark={mark} act={act} />
          <Button kind="text" onClick={onRemove}>
            {t("reference.check.mark.remove", { number })}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What lies behind the writing: uncertain characters tinted. */
function Tint({ text }: { text: string }) {
  const pieces = text.split(/(\[[^\]]*\]|[?*])/);
  return (
    <div className={classes.tint} dir="ltr" aria-hidden="true">
      {pieces.map((piece, at) =>
        at % 2 === 1 ? <mark key={`${at}${piece}`}>{piece}</mark> : piece,
      )}
    </div>
  );
}
