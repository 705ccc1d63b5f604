import { expect, test } from "vitest";
import { judgeAddress } from "../endpoint/judge-address.ts";
import { createAddressGuard } from "./address-guard.ts";
import { postMessage } from "./post-message.ts";
import { nextAttempt } from "./retry-pauses.ts";
import { makeSigningSecret, signMessage, writeSigningSecret } from "./sign-message.ts";

const guard = createAddressGuard({ toLoopback: false });
const onMachine = createAddressGuard({ toLoopback: true });

test("signs as the published example of Standard Webhooks", () => {
  const secret = Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64");
  const message = {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    timestamp: 1614265330,
    body: '{"test": 2432232314}',
  };
  const signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  expect(signMessage(message, [secret])["webhook-signature"]).toBe(signature);
  const both = signMessage(message, [makeSigningSecret(), secret])["webhook-signature"];
  expect(both?.split(" ")[1]).toBe(signature);
  expect(writeSigningSecret(makeSigningSecret())).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.31.255.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "198.51.100.7",
  "::1",
  "::",
  "fe80::1",
  "fc00::1",
  "fd00:ec2::254",
  "::ffff:127.0.0.1",
  "::ffff:a9fe:a9fe",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001:db8::1",
  "ff02::1",
  "localhost",
  "",
])("never writes to %j", (ip) => {
  expect(guard.mayReach(ip)).toBe(false);
});

test.each(["8.8.8.8", "93.184.215.14", "2606:4700::1111"])("may write to %s", (ip) => {
  expect(guard.mayReach(ip)).toBe(true);
});

test.each([
  ["https://hooks.police.example/in?from=pm", "fit"],
  ["http://hooks.police.example/in", "unfit"],
  ["https://user:secret@hooks.police.example/", "unfit"],
  ["ftp://hooks.police.example/", "unfit"],
  ["hooks.police.example", "unfit"],
  ["https://localhost/", "barred"],
  ["https://case-system/", "barred"],
  ["https://metadata.google.internal/", "barred"],
  ["https://169.254.169.254/latest", "barred"],
  ["https://[::1]/", "barred"],
  ["https://2130706433/", "barred"],
  ["https://0x7f.1/", "barred"],
] as const)("%s is %s", (address, verdict) => {
  expect(judgeAddress(address, guard, { toLoopback: false })).toBe(verdict);
});

test("tests and demonstrations may name this machine and http, and no other private address", () => {
  const judge = (address: string) => judgeAddress(address, onMachine, { toLoopback: true });
  expect(judge("http://127.0.0.1:8080/")).toBe("fit");
  expect(judge("http://192.168.1.1/")).toBe("barred");
});

test("a name that leads to this machine is not written to, whatever it is called", async () => {
  const post = { address: "https://localhost:9/", headers: {}, body: "{}" };
  expect(await postMessage(guard, post)).toEqual({ status: null, failure: "barred" });
});

test("pauses grow, differ, and end after some three days", () => {
  const now = new Date(0);
  const pauses = Array.from({ length: 11 }, (_, at) => nextAttempt(at + 1, now, () => 0.5));
  const seconds = pauses.map((at) => (at?.getTime() ?? 0) / 1000);
  expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  const days = seconds.reduce((sum, each) => sum + each) / 86_400;
  expect(days).toBeGreaterThan(3);
  expect(days).toBeLessThan(4);
  expect(nextAttempt(3, now, () => 0)?.getTime()).toBe(96_000);
  expect(nextAttempt(12, now)).toBeUndefined();
});
