/** The page to go on to: only an address inside the product, never another site's. */
export function readNext(next: string | null): string {
  if (next === null) return "/";
  const base = "http://inside.invalid";
  const url = URL.parse(next, base);
  const isInside = url?.origin === base && url.pathname !== "/sign-in";
  return isInside ? `${url.pathname}${url.search}` : "/";
}
