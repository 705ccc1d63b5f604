import { isIP } from "node:net";
import { StartFailure } from "./start-failure.ts";

/** Addresses, or networks such as 10.0.0.0/8, of the proxies whose word for a client's address is believed. */
export function parseTrustedProxies(text = ""): readonly string[] {
  const places = text
    .split(",")
    .map((place) => place.trim())
    .filter((place) => place !== "");
  const wrong = places.find((place) => !isPlace(place));
  if (wrong !== undefined) throw new StartFailure("config.badProxy", { proxy: wrong });
  return places;
}

function isPlace(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}
