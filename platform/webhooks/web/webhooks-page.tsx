import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { Answer, Button, Dialog, Page, Rows, State } from "#ui";
import { EndpointRow } from "./endpoint-row.tsx";
import { RegisterForm } from "./register-form.tsx";
import { useEndpoints } from "./use-webhooks.ts";

/** Where systems of the own agency are told: addresses, their secrets, and what became of messages. */
export function WebhooksPage() {
  const { t } = useTranslation();
  const endpoints = useEndpoints();
  const [isRegistering, setRegistering] = useState(false);
  return (
    <Page
      title={t("webhooks.title")}
      lead={t("webhooks.lead")}
      actions={<Button onClick={() => setRegistering(true)}>{t("webhooks.register")}</Button>}
    >
      <Answer asked={endpoints} explain={readFailure}>
        {(answer) =>
          answer.endpoints.length === 0 ? (
            <State sign="empty" title={t("webhooks.none")}>
              {t("webhooks.none_help")}
            </State>
          ) : (
            <Rows label={t("webhooks.title")}>
              {answer.endpoints.map((endpoint) => (
                <EndpointRow key={endpoint.id} endpoint={endpoint} />
              ))}
            </Rows>
          )
        }
      </Answer>
      <Dialog
        title={t("webhooks.register")}
        opened={isRegistering}
        onClose={() => setRegistering(false)}
      >
        <Answer asked={endpoints} explain={readFailure}>
          {({ kinds }) => <RegisterForm kinds={kinds} />}
        </Answer>
      </Dialog>
    </Page>
  );
}
