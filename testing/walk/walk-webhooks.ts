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
import type { Walk } from "./walk.ts";

/** The administrator of the desk of Morocco has two systems told, and one no more. */
export async function walkWebhooks(walk: Walk): Promise<void> {
  const youssef = await walk.signedIn(11);
  const body = {
    address: "https://hooks.police.example/proofmark",
    kinds: ["records.match_asked", "records.watch_hit"],
  };
  const { endpoint } = await walk.carryOut(registerEndpointRoute, youssef, { body });
  const params = { endpoint: endpoint.id };
  const changes = { params, body: { ...body, state: "paused" as const } };
  const changed = await walk.carryOut(changeEndpointRoute, youssef, changes, endpoint);
  await walk.carryOut(rotateSecretRoute, youssef, { params }, changed);
  const { delivery } = await walk.carryOut(testEndpointRoute, youssef, { params });
  await walk.carryOut(listDeliveriesRoute, youssef, { params, query: {} });
  await walk.carryOut(sendAgainRoute, youssef, { params: { ...params, delivery } });
  await walk.carryOut(listEndpointsRoute, youssef, {});
  const second = await walk.carryOut(registerEndpointRoute, youssef, { body });
  await walk.carryOut(removeEndpointRoute, youssef, { params: { endpoint: second.endpoint.id } });
}
