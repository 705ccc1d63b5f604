import { type LibraryMark, markPage } from "#reference/contract";
import { Code, PageLink } from "#ui";
import classes from "./library.module.css";
import { useLibraryWords } from "./library-words.ts";
import { MarkPictogram } from "./mark-pictogram.tsx";
import { useLibrary } from "./use-library.ts";

/** A mark of the library in a line of text: its pictogram and what it says, leading to its page. */
export function NamedMark({ id }: { id: string }) {
  const library = useLibrary();
  const mark = library.data?.marks.get(id);
  return (
    <PageLink href={markPage(id)} className={classes.named}>
      {mark ? <MarkInWords mark={mark} /> : <Code>{id}</Code>}
    </PageLink>
  );
}

/** The pictogram in the height of a line, the writing or the signs, and the meaning. */
export function MarkInWords({ mark }: { mark: LibraryMark }) {
  const words = useLibraryWords();
  return (
    <>
      {mark.drawing && (
        <span className={classes.small}>
          <MarkPictogram drawing={mark.drawing} />
        </span>
      )}
      <span>
        {mark.text ? <Code>{mark.text}</Code> : words.shapes(mark)} · {words.meaning(mark)}
      </span>
    </>
  );
}
