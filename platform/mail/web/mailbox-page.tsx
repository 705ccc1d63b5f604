import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { directionOf } from "#platform/i18n/contract";
import { Answer, Card, Moment, Page, Stack, State } from "#ui";
import { openMailboxRoute, type ShownMail } from "../contract/mail.ts";
import classes from "./mailbox.module.css";

/** The mails a demonstration would have sent to the reader's agency, as they would have been read. */
export function MailboxPage() {
  const { t } = useTranslation();
  const mailbox = useQuery({
    queryKey: [openMailboxRoute.id],
    queryFn: () => server.call(openMailboxRoute, {}),
    refetchOnMount: "always",
  });
  return (
    <Page title={t("mail.mailbox.title")} lead={t("mail.mailbox.intro")}>
      <Answer asked={mailbox} explain={readFailure} rows={4}>
        {({ mails }) =>
          mails.length === 0 ? (
            <State sign="empty" title={t("mail.mailbox.empty")} />
          ) : (
            <Stack>
              {mails.map((mail) => (
                <Mail key={mail.id} mail={mail} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Page>
  );
}

function Mail({ mail }: { mail: ShownMail }) {
  const paragraphs = mail.text.trim().split("\n\n");
  return (
    <Card>
      <p className={classes.sent}>
        <Moment value={mail.at} as="dateTime" />
      </p>
      <article lang={mail.language} dir={directionOf(mail.language)} className={classes.mail}>
        <h2 className={classes.subject}>{mail.subject}</h2>
        {paragraphs.map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </article>
    </Card>
  );
}
