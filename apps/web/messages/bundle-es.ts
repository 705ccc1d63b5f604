import { mergeMessages } from "./merge-messages.ts";

export default mergeMessages(
  import.meta.glob(
    ["../../../{modules,platform,apps}/*/messages/es.json", "../../../ui/messages/es.json"],
    { eager: true, import: "default" },
  ),
);
