import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** A mail server for tests that keeps what it is given (RFC 5321, the few commands a client needs). */
export interface MailCatcher {
  readonly url: string;
  readonly received: { to: string; content: string }[];
  close(): Promise<void>;
}

export async function startMailCatcher(): Promise<MailCatcher> {
  const received: MailCatcher["received"] = [];
  const server = createServer((socket) => converse(socket, received));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: async () => {
      server.close();
      await once(server, "close");
    },
  };
}

function converse(socket: Socket, received: MailCatcher["received"]): void {
  let pending = "";
  let to = "";
  let isData = false;
  socket.setEncoding("utf8").write("220 catcher\r\n");
  socket.on("data", (chunk: string) => {
    pending += chunk;
    for (;;) {
      const end = pending.indexOf(isData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const said = pending.slice(0, end);
      pending = pending.slice(end + (isData ? 5 : 2));
      if (isData) received.push({ to, content: said });
      if (said.startsWith("RCPT TO:")) to = said.slice(8);
      socket.write(answerTo(said, isData));
      isData = !isData && said === "DATA";
      if (said === "QUIT") socket.end();
    }
  });
}

function answerTo(said: string, isData: boolean): string {
  if (isData) return "250 kept\r\n";
  if (said === "DATA") return "354 go on\r\n";
  if (said === "QUIT") return "221 bye\r\n";
  return "250 fine\r\n";
}
