import { mergeMessages } from "./merge-messages.ts";

export default mergeMessages(
  import.meta.glob(
    ["../../../{modules,platform,apps}/*/messages/en.json", "../../../ui/messages/en.json"],
    { eager: true, import: "default" },
  ),
);
