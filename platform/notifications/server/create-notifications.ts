import type { FastifyInstance } from "fastify";
import type { Database } from "#platform/database";
import { type Binding, bind, bindRaw } from "#platform/http/server";
import {
  listNotificationsRoute,
  markReadRoute,
  streamNotificationsRoute,
} from "#platform/notifications/contract";
import { createHub } from "./hub.ts";
import { markRead, readNotifications } from "./read-notifications.ts";
import { type StreamParts, streamNotifications } from "./stream-notifications.ts";

export interface NotificationsParts extends Omit<StreamParts, "hub"> {
  readonly database: Database<unknown>;
}

export interface Notifications {
  readonly bindings: Binding[];
  /** Ends open streams and the listening connection when the server is about to close. */
  readonly register: (server: FastifyInstance) => Promise<void>;
  /** The same at any other time. */
  readonly close: () => Promise<void>;
}

/** The bell: what people were told, and their live streams. */
export function createNotifications(parts: NotificationsParts): Notifications {
  const hub = createHub(parts.database);
  const { database } = parts;
  return {
    close: hub.close,
    register: async (server) => void server.addHook("preClose", hub.close),
    bindings: [
      bind(listNotificationsRoute, ({ query }, { caller }) =>
        readNotifications(database, caller, query.after),
      ),
      bind(markReadRoute, ({ body }, { caller }) => markRead(database, caller, body.ids)),
      bindRaw(streamNotificationsRoute, async (_, { caller }, { request, reply }) =>
        streamNotifications({ ...parts, hub }, caller, request, reply),
      ),
    ],
  };
}
