import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { keepRecords, readRecords } from "../permissions.ts";
import { recordErrors } from "../record-errors.ts";
import { protocolErrors, protocolRefusals } from "./protocol-errors.ts";
import { ProtocolView, StepMove } from "./step-standing.ts";

const params = z.object({ record: z.uuid() });

export const readProtocolRoute = defineRoute({
  id: "records.protocol.read",
  method: "GET",
  path: "/api/records/:record/protocol",
  summary:
    "The nine steps of the recovery protocol for a firearm in hand: for the agency that owns the record, its desk, and agencies of its member that have a step",
  access: readRecords,
  params,
  answer: ProtocolView,
  errors: [recordErrors.notFound, protocolErrors.notInHand],
  leaves: ["records.protocol.open"],
});

export const moveProtocolStepRoute = defineRoute({
  id: "records.protocol.move",
  method: "POST",
  path: "/api/records/:record/protocol/steps",
  summary:
    "Tick a step, say why it is not applicable, open it again, or give it to an agency of the own member, which is told",
  access: keepRecords,
  params,
  body: StepMove,
  answer: z.object({ id: z.uuid(), version: z.int().positive() }),
  isCreate: true,
  errors: [
    recordErrors.notFound,
    recordErrors.agencyUnknown,
    protocolErrors.notInHand,
    ...Object.values(protocolRefusals),
    httpErrors.keyReused,
    httpErrors.keyInProgress,
  ],
  leaves: ["records.protocol.move"],
});
