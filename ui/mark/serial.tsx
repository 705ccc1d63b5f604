import { useTranslation } from "react-i18next";
import { Unseen } from "../text/unseen.tsx";
import classes from "./mark.module.css";
import { type ReadingPiece, splitReading } from "./split-reading.ts";

interface SerialProps {
  /** As read: `[8B]` is an 8 or a B, `?` one character that cannot be read. */
  reading: string;
  size?: "gun" | "text";
}

/** What is read off a gun, its uncertain characters tinted and told to who listens. */
export function Serial({ reading, size = "gun" }: SerialProps) {
  return (
    <bdi dir="ltr" className={classes.code} data-size={size} translate="no">
      {splitReading(reading).map((piece, at) => (
        <Piece key={`${at}${piece.text}`} piece={piece} />
      ))}
    </bdi>
  );
}

function Piece({ piece }: { piece: ReadingPiece }) {
  const { t } = useTranslation();
  if (piece.kind === "certain") return piece.text;
  const words =
    piece.kind === "either"
      ? t("ui.mark.either", { characters: piece.characters.join(" / ") })
      : t("ui.mark.unread", { count: piece.count });
  return (
    <>
      <span className={classes.uncertain} aria-hidden="true">
        {piece.text}
      </span>
      <Unseen> {words} </Unseen>
    </>
  );
}
