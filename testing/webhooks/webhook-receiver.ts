import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One message as it came. */
export interface ReceivedWebhook {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Whether one of its signatures is made with this secret, as a receiver would check it. */
  isSignedBy(secret: string): boolean;
}

/** A receiver of webhooks on this machine. */
export interface Receiver {
  readonly address: string;
  readonly received: ReceivedWebhook[];
  /** The status it answers with; 204 at first. */
  answer: number;
  close(): Promise<void>;
  /** Comes back at the same address. */
  reopen(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: ReceivedWebhook[] = [];
  const listen = async (port: number): Promise<Server> => {
    const server = createServer(async (request, reply) => {
      let body = "";
      for await (const part of request) body += String(part);
      received.push({
        headers: request.headers,
        body,
        isSignedBy: signatureOf(request.headers, body),
      });
      reply.writeHead(receiver.answer, { location: "/elsewhere" }).end();
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    address: `http://127.0.0.1:${port}/in`,
    received,
    answer: 204,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
    reopen: async () => {
      server = await listen(port);
    },
  };
  return receiver;
}

function signatureOf(headers: IncomingHttpHeaders, body: string): (secret: string) => boolean {
  const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": given } = headers;
  return (secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    const signature = createHmac("sha256", key)
      .update([id, timestamp, body].map(String).join("."))
      .digest("base64");
    return String(given).split(" ").includes(`v1,${signature}`);
  };
}
