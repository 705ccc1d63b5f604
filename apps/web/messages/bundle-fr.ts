import { mergeMessages } from "./merge-messages.ts";

export default mergeMessages(
  import.meta.glob(
    ["../../../{modules,platform,apps}/*/messages/fr.json", "../../../ui/messages/fr.json"],
    { eager: true, import: "default" },
  ),
);
