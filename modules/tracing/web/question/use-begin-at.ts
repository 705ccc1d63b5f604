import { useEffect } from "react";

/** Takes the reader to one field of a form once it is there: parts of the form are fetched when the page is. */
export function useBeginAt(field: string | null): void {
  useEffect(() => {
    if (field === null) return;
    const stop = new AbortController();
    const watch = new MutationObserver(() => goTo(field) && watch.disconnect());
    if (!goTo(field)) watch.observe(document.body, { childList: true, subtree: true });
    // On arrival the shell gives the focus to the title; whoever follows a link to a field wants the field.
    const again = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLHeadingElement)) return;
      stop.abort();
      setTimeout(() => goTo(field));
    };
    document.addEventListener("focusin", again, { signal: stop.signal });
    return () => {
      watch.disconnect();
      stop.abort();
    };
  }, [field]);
}

/** Whether the field was there. */
function goTo(field: string): boolean {
  const found = document.getElementById(field);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: "center" });
  return found !== null;
}
