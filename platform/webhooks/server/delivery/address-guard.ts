import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Which addresses may be written to. */
export interface AddressGuard {
  /** Whether an address is outside: not private, local, link-local, reserved, nor in any of their disguises. */
  mayReach(ip: string): boolean;
  /** Resolves a name for a connection; fails with `EBARRED` where any of its addresses may not be reached. */
  readonly lookup: LookupFunction;
}

/** IANA special-purpose registry of IPv4, and multicast; 169.254/16 holds the metadata services of clouds. */
const barred4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];
/** Of IPv6 only what is routed is reached (2000::/3), without what carries an IPv4 address or is for documents. */
const routed6 = listOf([["2000::", 3]], "ipv6");
const barred6: readonly [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];
const barred = listOf(barred4, "ipv4");
const disguised = listOf(barred6, "ipv6");
const loopback = listOf([["127.0.0.0", 8]], "ipv4");

function listOf(nets: readonly [string, number][], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [net, length] of nets) list.addSubnet(net, length, family);
  return list;
}

/** `toLoopback` lets this machine be written to as well: for tests and demonstrations. */
export function createAddressGuard({ toLoopback }: { toLoopback: boolean }): AddressGuard {
  const mayReach = (ip: string): boolean => {
    switch (isIP(ip)) {
      case 4:
        return !barred.check(ip, "ipv4") || (toLoopback && loopback.check(ip, "ipv4"));
      case 6:
        return routed6.check(ip, "ipv6") && !disguised.check(ip, "ipv6");
      default:
        return false;
    }
  };
  return {
    mayReach,
    lookup: (name, options, done) =>
      lookup(name, { ...options, all: true }, (error, found) => {
        if (error !== null) return done(error, []);
        const isOutside = found.length > 0 && found.every(({ address }) => mayReach(address));
        if (!isOutside) return done(Object.assign(new Error(), { code: "EBARRED" }), []);
        const [first] = found;
        if (options.all) return done(null, found);
        return done(null, first?.address ?? "", first?.family);
      }),
  };
}
