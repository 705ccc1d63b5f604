import { createTransport } from "nodemailer";
import type { Language } from "#platform/i18n/contract";
import type { RenderedMail } from "./render-mail.ts";

/** Hands a mail on; resolves when the next server has taken it. */
export interface MailTransport {
  send(mail: RenderedMail & { id: string; to: string; language: Language }): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 20_000;

/**
 * Sends by SMTP. `url` is `smtp://` or `smtps://` with user and password; anything but a server on
 * this machine must offer TLS. `from` is the sender's address, whose domain names the mails.
 */
export function createSmtpTransport({ url, from }: { url: string; from: string }): MailTransport {
  const { hostname } = new URL(url);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const transport = createTransport({
    url,
    requireTLS: !isLocal,
    ignoreTLS: isLocal,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.indexOf("@") + 1).replace(">", "");
  return {
    async send({ id, to, language, subject, text, html }) {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: { "auto-submitted": "auto-generated", "content-language": language },
      });
    },
    close: () => transport.close(),
  };
}
