/** A cookie no script reads and no other site sends. */
export interface Cookie {
  readonly name: string;
  /** Token characters only; empty to take the cookie away. */
  readonly value: string;
  readonly maxAgeSeconds: number;
  /** False over plain HTTP only, where browsers would drop it. */
  readonly isSecure: boolean;
}

/** The value of one cookie in a Cookie header (RFC 6265 section 5.4). */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** The Set-Cookie header of a cookie (RFC 6265bis section 4.1). */
export function formatCookie({ name, value, maxAgeSeconds, isSecure }: Cookie): string {
  const flags = ["Path=/", `Max-Age=${maxAgeSeconds}`, "HttpOnly", "SameSite=Strict"];
  return [`${name}=${value}`, ...flags, ...(isSecure ? ["Secure"] : [])].join("; ");
}
