import { mergeMessages } from "./merge-messages.ts";

export default mergeMessages(
  import.meta.glob(
    ["../../../{modules,platform,apps}/*/messages/ar.json", "../../../ui/messages/ar.json"],
    { eager: true, import: "default" },
  ),
);
