import { isIP } from "node:net";
import type { AddressGuard } from "../delivery/address-guard.ts";

/** Names that never lead outside. */
const local = /(^|\.)(localhost|local|internal|home\.arpa|lan|intranet|onion)$/;

/**
 * Whether an address may be registered: https, no name and password in it, no name or number of this machine or network.
 * What its name leads to is looked at whenever something is sent. `toLoopback` lets http and this machine be named.
 */
export function judgeAddress(
  text: string,
  guard: AddressGuard,
  { toLoopback }: { toLoopback: boolean },
): "fit" | "unfit" | "barred" {
  if (!URL.canParse(text)) return "unfit";
  const { protocol, username, password, hash, hostname } = new URL(text);
  const isSecure = protocol === "https:" || (toLoopback && protocol === "http:");
  if (!isSecure || username !== "" || password !== "" || hash !== "") return "unfit";
  const host = hostOf(hostname);
  if (isIP(host) !== 0) return guard.mayReach(host) ? "fit" : "barred";
  return local.test(host) || !host.includes(".") ? "barred" : "fit";
}

/** As the connection takes it: an IPv6 address without its brackets, a name without a last dot. */
export function hostOf(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
}
