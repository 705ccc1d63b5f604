import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { server } from "#platform/http/web";
import {
  changeEndpointRoute,
  type EndpointContent,
  listDeliveriesRoute,
  listEndpointsRoute,
  registerEndpointRoute,
  removeEndpointRoute,
  rotateSecretRoute,
  sendAgainRoute,
  testEndpointRoute,
  type WebhookEndpoint,
} from "#platform/webhooks/contract";

export function useEndpoints() {
  return useQuery({
    queryKey: [listEndpointsRoute.id],
    queryFn: () => server.call(listEndpointsRoute, {}),
  });
}

/** The latest messages to an endpoint; read again every few seconds while they are looked at. */
export function useDeliveries(endpoint: string) {
  return useQuery({
    queryKey: [listDeliveriesRoute.id, endpoint],
    queryFn: () => server.call(listDeliveriesRoute, { params: { endpoint }, query: { limit: 20 } }),
    refetchInterval: 5000,
  });
}

/** Does something with endpoints; what is shown of them is read again. */
function useDoing<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: [listEndpointsRoute.id] });
      await client.invalidateQueries({ queryKey: [listDeliveriesRoute.id] });
    },
  });
}

export function useRegister() {
  return useDoing((body: EndpointContent) => server.call(registerEndpointRoute, { body }));
}

/** What can be done with an endpoint as it was read. */
export function useEndpoint({ id, version, address, kinds }: WebhookEndpoint) {
  const params = { endpoint: id };
  return {
    keep: useDoing((state: "on" | "paused") =>
      server.call(changeEndpointRoute, { params, body: { address, kinds, state } }, { version }),
    ),
    rotate: useDoing(() => server.call(rotateSecretRoute, { params }, { version })),
    remove: useDoing(() => server.call(removeEndpointRoute, { params })),
    test: useDoing(() => server.call(testEndpointRoute, { params })),
    sendAgain: useDoing((delivery: string) =>
      server.call(sendAgainRoute, { params: { ...params, delivery } }),
    ),
  };
}
