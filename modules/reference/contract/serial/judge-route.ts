import { defineRoute } from "#platform/http/contract";
import { readReference } from "../permissions.ts";
import { SerialJudgement, SerialQuestion } from "./judge-serial.ts";

export const judgeSerialRoute = defineRoute({
  id: "reference.serial.judge",
  method: "POST",
  path: "/api/reference/serials/judge",
  summary: "Say how usual a serial is for a make, what else the number may be, and who numbers so",
  access: readReference,
  leaves: "only_reads",
  body: SerialQuestion,
  answer: SerialJudgement,
});
