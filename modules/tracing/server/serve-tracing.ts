import type { Blobs } from "#platform/files/server";
import { type Binding, bind } from "#platform/http/server";
import {
  checkTraceRoute,
  draftTraceRoute,
  listLegsRoute,
  listTracesRoute,
  modifyTraceRoute,
  moveLegRoute,
  moveTraceRoute,
  openLegRoute,
  openTraceRoute,
} from "#tracing/contract";
import { type LegFormParts, serveLegForms } from "./form/serve-leg-form.ts";
import { moveLeg } from "./leg/move-leg.ts";
import { openLeg, readAskedLegs } from "./leg/read-legs.ts";
import { serveLegPhotos } from "./leg/serve-leg-photos.ts";
import { checkTrace } from "./request/check-trace.ts";
import { moveTrace } from "./request/move-trace.ts";
import { openTrace, readTraces } from "./request/read-traces.ts";
import { draftTrace, modifyTrace } from "./request/write-trace.ts";
import { openTracing, type TracingParts } from "./tracing-desk.ts";

/** The routes of trace requests. */
export function serveTracing({
  blobs,
  translate,
  render,
  ...parts
}: TracingParts & LegFormParts & { readonly blobs: Blobs }): Binding[] {
  const desk = openTracing(parts);
  return [
    bind(draftTraceRoute, ({ body }, { caller }) => draftTrace(desk, caller, body)),
    bind(modifyTraceRoute, ({ params, body }, { caller, expectedVersion }) =>
      modifyTrace(desk, caller, { id: params.trace, version: expectedVersion, question: body }),
    ),
    bind(moveTraceRoute, ({ params, body }, { caller, expectedVersion }) =>
      moveTrace(desk, caller, { id: params.trace, version: expectedVersion, step: body }),
    ),
    bind(checkTraceRoute, ({ params }, { caller }) => checkTrace(desk, caller, params.trace)),
    bind(openTraceRoute, ({ params }, { caller }) => openTrace(desk, caller, params.trace)),
    bind(listTracesRoute, ({ query }, { caller }) => readTraces(desk, caller, query)),
    bind(moveLegRoute, ({ params, body }, { caller, expectedVersion }) =>
      moveLeg(desk, caller, { id: params.leg, version: expectedVersion, step: body }),
    ),
    bind(openLegRoute, ({ params }, { caller }) => openLeg(desk, caller, params.leg)),
    ...serveLegForms(desk, { translate, render }),
    serveLegPhotos({ desk, database: parts.runtime, blobs }),
    bind(listLegsRoute, ({ query }, { caller }) => readAskedLegs(desk, caller, query)),
  ];
}
