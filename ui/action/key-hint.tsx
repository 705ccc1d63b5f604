import classes from "./key-hint.module.css";

/** A key, or keys pressed together, as written on this keyboard: `mod+k` is ⌘K or Ctrl K. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className={classes.keys} dir="ltr">
      {writeKeys(keys, isApple())}
    </kbd>
  );
}

/** Writes a key combination in the manner of the machine. */
export function writeKeys(keys: string, apple: boolean): string {
  const words: Record<string, string> = {
    mod: apple ? "⌘" : "Ctrl",
    shift: "⇧",
    escape: "Esc",
    enter: "↵",
  };
  return keys
    .split("+")
    .map((key) => words[key] ?? key.toUpperCase())
    .join(apple ? "" : " ");
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
