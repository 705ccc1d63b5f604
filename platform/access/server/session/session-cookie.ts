import type { RequestFacts } from "#platform/http/server";

/**
 * Over HTTPS the name carries `__Host-`, by which browsers promise that no other host or path set
 * it (RFC 6265bis section 4.1.3.2). Browsers refuse that name and `Secure` on plain HTTP, which is
 * how `npm start` answers on this machine only.
 */
export function cookieName(isSecure: boolean): string {
  return isSecure ? "__Host-proofmark" : "proofmark";
}

type Cookies = Pick<RequestFacts, "readCookie" | "writeCookie">;

export function readSessionToken(cookies: Cookies, isSecure: boolean): string | undefined {
  return cookies.readCookie(cookieName(isSecure));
}

export function writeSessionToken(
  cookies: Cookies,
  isSecure: boolean,
  token: string,
  maxAgeSeconds: number,
): void {
  cookies.writeCookie({ name: cookieName(isSecure), value: token, maxAgeSeconds, isSecure });
}

export function clearSessionToken(cookies: Cookies, isSecure: boolean): void {
  writeSessionToken(cookies, isSecure, "", 0);
}
