import { type Database, inTransaction } from "#platform/database";
import type { Notification } from "#platform/notifications/contract";
import { type Call, findNotification, listen } from "./notification-store.ts";
import type { NotificationsTables } from "./tables.ts";

/** One open stream, as the hub sees it. */
export interface Listener {
  readonly member: string;
  /** Ids of the person and the agency it listens for. */
  readonly recipients: readonly string[];
  /** Takes a notification that the listener's recipient was told. */
  tell(notification: Notification): void;
  /** Looks for itself: something changed, or may have. */
  look(): void;
  end(): void;
}

/** Brings news to open streams, over one database connection for the whole server. */
export interface Hub {
  /** Returns what leaves. */
  join(listener: Listener): () => void;
  /** Ends all listeners and the connection. */
  close(): Promise<void>;
}

const RECONNECT_MS = 1000;

/**
 * Starts listening. After a lost connection everyone looks, for nobody knows what was missed; what
 * comes while there is none is found by the streams' own polling.
 */
export function createHub(database: Database<unknown>): Hub {
  const listeners = new Set<Listener>();
  let isClosed = false;
  let disconnect = () => {};
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    try {
      const connection = await database.pool.connect();
      disconnect = () => {
        disconnect = () => {};
        connection.release(true);
      };
      connection.once("error", () => {
        disconnect();
        again();
      });
      await listen(connection, (call) => void spread(database, listeners, call));
      for (const one of listeners) one.look();
    } catch {
      again();
    }
    if (isClosed) disconnect();
  }

  function again(): void {
    if (!isClosed) retry = setTimeout(connect, RECONNECT_MS);
  }

  const connecting = connect();
  return {
    join(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      for (const one of listeners) one.end();
      await connecting;
      disconnect();
    },
  };
}

/** Reads a notification once, as its recipient, for all who listen for that recipient. */
async function spread(
  database: Database<unknown>,
  listeners: Iterable<Listener>,
  { member, recipient, notification: id }: Call,
): Promise<void> {
  const concerned = [...listeners].filter(
    (one) => one.member === member && one.recipients.includes(recipient),
  );
  if (concerned.length === 0) return;
  const notification = id && (await readAs(database, member, recipient, id).catch(() => undefined));
  for (const one of concerned) {
    if (notification) one.tell(notification);
    else one.look();
  }
}

/** A recipient is a person or an agency; row security shows the row to the one it is for. */
function readAs(
  database: Database<unknown>,
  member: string,
  recipient: string,
  id: string,
): Promise<Notification | undefined> {
  const context = { member, person: recipient, agency: recipient };
  return inTransaction<NotificationsTables, Notification | undefined>(
    database.query,
    context,
    (transaction) => findNotification(transaction, id),
  );
}
