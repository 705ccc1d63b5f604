import { mergeMessages } from "./merge-messages.ts";

// What only the terminal, documents and the server say is left out of the pages.
export const messages = mergeMessages(
  import.meta.glob(
    [
      "../../../{modules,platform}/*/messages/fr.json",
      "../../../{apps/web,ui}/messages/fr.json",
      "!../../../platform/{config,database,documents,http}/messages/*.json",
    ],
    { eager: true, import: "default" },
  ),
);
