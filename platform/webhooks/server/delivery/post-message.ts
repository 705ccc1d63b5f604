import { type ClientRequest, request as requestPlainly } from "node:http";
import { request } from "node:https";
import { isIP, type Socket } from "node:net";
import type { DeliveryFailure } from "#platform/webhooks/contract";
import { hostOf } from "../endpoint/judge-address.ts";
import type { AddressGuard } from "./address-guard.ts";

/** What became of an attempt. */
export interface Attempt {
  readonly status: number | null;
  readonly failure: DeliveryFailure | null;
}

export interface Post {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A receiver that has not answered by then has not taken the message. */
const PATIENCE_MS = 10_000;

/**
 * Posts a message once. The address is resolved for this connection alone and held against the guard, and so is the
 * one that was connected to; redirects are not followed. What is answered is not read.
 */
export async function postMessage(guard: AddressGuard, post: Post): Promise<Attempt> {
  try {
    const status = await send(guard, post);
    const isTaken = status >= 200 && status < 300;
    return { status, failure: isTaken ? null : "status" };
  } catch (error) {
    return { status: null, failure: failureOf(error) };
  }
}

function send(guard: AddressGuard, { address, headers, body }: Post): Promise<number> {
  const url = new URL(address);
  const host = hostOf(url.hostname);
  if (isIP(host) !== 0 && !guard.mayReach(host)) throw barredError();
  const begin = url.protocol === "http:" ? requestPlainly : request;
  return new Promise((done, fail) => {
    const sent = begin(url, {
      method: "POST",
      agent: false,
      lookup: guard.lookup,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...headers,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "user-agent": "Proofmark-Webhooks/1.0",
      },
    });
    sent.once("error", fail);
    sent.once("response", (answer) => {
      answer.destroy();
      done(answer.statusCode ?? 0);
    });
    whenConnected(sent, (socket) => {
      // Nothing is written to whom the guard did not let through, however the name came to lead there.
      if (!guard.mayReach(socket.remoteAddress ?? "")) return void sent.destroy(barredError());
      sent.end(body);
    });
  });
}

function whenConnected(sent: ClientRequest, act: (socket: Socket) => void): void {
  sent.once("socket", (socket) => {
    if (socket.connecting) socket.once("connect", () => act(socket));
    else act(socket);
  });
}

function barredError(): Error {
  return Object.assign(new Error(), { code: "EBARRED" });
}

function failureOf(error: unknown): DeliveryFailure {
  const { code = "", name = "" } = error as { code?: string; name?: string };
  if (code === "EBARRED") return "barred";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "not_found";
  if (name === "AbortError" || name === "TimeoutError" || code === "ETIMEDOUT") return "timeout";
  return /CERT|TLS|SSL|SIGNATURE|SELF_SIGNED/.test(code) ? "certificate" : "unreachable";
}
