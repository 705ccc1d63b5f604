import { type ComponentType, useEffect, useState } from "react";
import { loadLateTexts } from "#platform/i18n/web";
import type { OfflineNoteProps } from "./offline-note.tsx";

/** The note, fetched once the page stands: it says something only where the server is not reached. */
export function LateOfflineNote(props: OfflineNoteProps) {
  const [Note, setNote] = useState<ComponentType<OfflineNoteProps>>();
  useEffect(() => {
    void Promise.all([import("./offline-note.tsx"), loadLateTexts()]).then(
      ([part]) => setNote(() => part.OfflineNote),
      () => undefined,
    );
  }, []);
  return Note && <Note {...props} />;
}
