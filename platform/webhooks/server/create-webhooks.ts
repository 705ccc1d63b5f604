import { type Binding, bind } from "#platform/http/server";
import {
  changeEndpointRoute,
  listDeliveriesRoute,
  listEndpointsRoute,
  registerEndpointRoute,
  removeEndpointRoute,
  rotateSecretRoute,
  sendAgainRoute,
  testEndpointRoute,
} from "#platform/webhooks/contract";
import { readDeliveries, sendAgain, testEndpoint } from "./delivery/manage-deliveries.ts";
import { listEndpoints } from "./endpoint/endpoint-store.ts";
import {
  changeEndpoint,
  registerEndpoint,
  removeEndpoint,
  rotateSecret,
} from "./endpoint/manage-endpoints.ts";
import { presentEndpoint } from "./endpoint/present-endpoint.ts";
import { openWebhooks, type WebhooksParts } from "./webhooks-desk.ts";

/** The routes by which administrators say where their agency's systems are told. */
export function serveWebhooks(parts: WebhooksParts): Binding[] {
  const desk = openWebhooks(parts);
  return [
    bind(listEndpointsRoute, async (_, { caller }) => ({
      endpoints: (await desk.asCaller(caller, listEndpoints)).map(presentEndpoint),
      kinds: [...desk.kinds],
    })),
    bind(registerEndpointRoute, ({ body }, { caller }) => registerEndpoint(desk, caller, body)),
    bind(changeEndpointRoute, ({ params, body }, { caller, expectedVersion }) => {
      const { state, ...content } = body;
      const asked = { id: params.endpoint, version: expectedVersion };
      return changeEndpoint(desk, caller, { ...asked, state, content });
    }),
    bind(rotateSecretRoute, ({ params }, { caller, expectedVersion }) =>
      rotateSecret(desk, caller, { id: params.endpoint, version: expectedVersion }),
    ),
    bind(removeEndpointRoute, ({ params }, { caller }) =>
      removeEndpoint(desk, caller, params.endpoint),
    ),
    bind(testEndpointRoute, ({ params }, { caller }) =>
      testEndpoint(desk, caller, params.endpoint),
    ),
    bind(listDeliveriesRoute, ({ params, query }, { caller }) =>
      readDeliveries(desk, caller, { ...params, ...query }),
    ),
    bind(sendAgainRoute, ({ params }, { caller }) => sendAgain(desk, caller, params)),
  ];
}
