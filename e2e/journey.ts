import { test as base, type ConsoleMessage, expect } from "@playwright/test";

export {
  type APIRequestContext,
  type Browser,
  devices,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";

/** How a browser says in its console that a page did what the policy of the server forbids. */
const violation = /content security policy/i;

/**
 * The test of every journey: it fails when any page that was opened on the way breaks the Content
 * Security Policy, whichever browser window of it that was.
 */
export const test = base.extend<{ obeyed: undefined }, { violations: string[] }>({
  violations: [
    async ({ browser }, use) => {
      const violations: string[] = [];
      const hear = (message: ConsoleMessage) => {
        if (violation.test(message.text()))
          violations.push(`${message.page()?.url()}: ${message.text()}`);
      };
      browser.on("context", (context) => context.on("console", hear));
      await use(violations);
    },
    { scope: "worker", auto: true },
  ],
  obeyed: [
    async ({ violations }, use) => {
      await use(undefined);
      expect(violations.splice(0), "against the Content Security Policy").toEqual([]);
    },
    { auto: true },
  ],
});
