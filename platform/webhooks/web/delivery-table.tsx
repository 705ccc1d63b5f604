import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { type WebhookDelivery, webhookKeyOf } from "#platform/webhooks/contract";
import { Answer, Button, type Column, Table, useFormat } from "#ui";
import { useDeliveries } from "./use-webhooks.ts";

interface DeliveryTableProps {
  endpoint: string;
  onSendAgain: (delivery: string) => void;
}

/** The latest messages to an address, what became of each, and a button to send it once more. */
export function DeliveryTable({ endpoint, onSendAgain }: DeliveryTableProps) {
  const { t } = useTranslation();
  const columns = useColumns(onSendAgain);
  return (
    <Answer asked={useDeliveries(endpoint)} explain={readFailure} rows={3}>
      {({ deliveries }) => (
        <Table
          caption={t("webhooks.deliveries")}
          columns={columns}
          rows={deliveries}
          keyOf={({ id }) => id}
          nothing={t("webhooks.deliveries_none")}
        />
      )}
    </Answer>
  );
}

function useColumns(onSendAgain: (delivery: string) => void): Column<WebhookDelivery>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { id: "kind", label: t("webhooks.kind"), cell: ({ kind }) => t(webhookKeyOf(kind)) },
    { id: "at", label: t("webhooks.at"), cell: ({ at }) => format.dateTime(at) },
    { id: "became", label: t("webhooks.became"), cell: Became },
    {
      id: "attempts",
      label: t("webhooks.attempts"),
      cell: ({ attempts }) => format.number(attempts),
    },
    {
      id: "act",
      label: t("webhooks.act"),
      cell: ({ id }) => (
        <Button kind="text" onClick={() => onSendAgain(id)}>
          {t("webhooks.send_again")}
        </Button>
      ),
    },
  ];
}

function Became({ state, status, failure }: WebhookDelivery) {
  const { t } = useTranslation();
  const words = [
    t(`webhooks.delivery.${state}`),
    failure && t(`webhooks.failure.${failure}`),
    status,
  ];
  return <bdi>{words.filter(Boolean).join(" · ")}</bdi>;
}
