import type { LibraryMark } from "#reference/contract";
import classes from "./library.module.css";
import { useLibraryWords } from "./library-words.ts";
import { MarkPictogram } from "./mark-pictogram.tsx";

/** The picture; where there is none, the writing; where there is neither, the kinds of signs. */
export function MarkFace({ mark }: { mark: LibraryMark }) {
  const words = useLibraryWords();
  if (mark.drawing) return <MarkPictogram drawing={mark.drawing} />;
  return (
    <span className={classes.writing}>
      <bdi dir={mark.text ? "ltr" : "auto"} translate="no">
        {mark.text ?? words.shapes(mark)}
      </bdi>
    </span>
  );
}
