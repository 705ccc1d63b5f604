import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const read = (text: string) => readSettings([], { PROOFMARK_PROXIES: text }).trustedProxies;

test("nobody's word for the address of another is believed unless said", () => {
  expect(readSettings([], {}).trustedProxies).toEqual([]);
  expect(read("127.0.0.1, 10.0.0.0/8,fd00::/8")).toEqual(["127.0.0.1", "10.0.0.0/8", "fd00::/8"]);
});

test.each(["proxy.local", "10.0.0.0/33", "10.0.0", "true", "::1/129", "10.0.0.1/8/8", "10.0.0.1/"])(
  "%s is no address of a proxy",
  (text) => {
    const named = expect.objectContaining({ id: "config.badProxy", parameters: { proxy: text } });
    expect(() => read(text)).toThrow(named);
  },
);
