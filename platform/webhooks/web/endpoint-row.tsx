import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { type WebhookEndpoint, webhookKeyOf } from "#platform/webhooks/contract";
import { Button, Caption, Cluster, ErrorSummary, Row, Stack, useFormat, useToast } from "#ui";
import { DeliveryTable } from "./delivery-table.tsx";
import { ShownSecret } from "./shown-secret.tsx";
import { useEndpoint } from "./use-webhooks.ts";

/** One address: of what it is told, how it stands, and what can be done with it. */
export function EndpointRow({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation();
  const say = useToast();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { keep, rotate, remove, test, sendAgain } = useEndpoint(endpoint);
  const { address, kinds, state, formerUntil } = endpoint;
  const error = [keep, rotate, remove, test, sendAgain].find((each) => each.error)?.error;
  const faults = error ? [{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }] : [];
  const isOn = state === "on";
  return (
    <Row
      title={<bdi dir="ltr">{address}</bdi>}
      detail={`${t(`webhooks.state.${state}`)} · ${kinds.map((kind) => t(webhookKeyOf(kind))).join(" · ")}`}
    >
      <Stack gap="small">
        <ErrorSummary faults={faults} />
        {formerUntil !== null && new Date(formerUntil) > new Date() && (
          <Caption>
            {t("webhooks.former_until", { at: `\u2068${format.dateTime(formerUntil)}\u2069` })}
          </Caption>
        )}
        {rotate.data && <ShownSecret secret={rotate.data.secret} />}
        <Cluster>
          <Button
            busy={test.isPending}
            onClick={() =>
              test.mutate(undefined, { onSuccess: () => say({ sentence: t("webhooks.tested") }) })
            }
          >
            {t("webhooks.test")}
          </Button>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t("webhooks.deliveries_show")}
          </Button>
          <Button busy={keep.isPending} onClick={() => keep.mutate(isOn ? "paused" : "on")}>
            {t(isOn ? "webhooks.pause" : "webhooks.resume")}
          </Button>
          <Button busy={rotate.isPending} onClick={() => rotate.mutate(undefined)}>
            {t("webhooks.rotate")}
          </Button>
          <Button busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
            {t("webhooks.remove")}
          </Button>
        </Cluster>
        {isOpen && <DeliveryTable endpoint={endpoint.id} onSendAgain={sendAgain.mutate} />}
      </Stack>
    </Row>
  );
}
