import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import type { PageDefinition } from "#platform/http/web";
import { loadLateTexts } from "#platform/i18n/web";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { UnexpectedPage } from "./pages/unexpected-page.tsx";
import { pages } from "./parts.ts";
import { guardPage } from "./shell/guard-page.tsx";
import { Shell } from "./shell/shell.tsx";

const root = createRootRoute({ component: Shell });
const start: PageDefinition = {
  path: "/",
  access: "signed_in",
  isOffline: true,
  hasFirstTexts: true,
  load: async () => (await import("./pages/start-page.tsx")).StartPage,
};
const routes = [start, ...pages].map((page) =>
  createRoute({ getParentRoute: () => root, path: page.path, component: openPage(page) }),
);

/** The addresses of all parts joined; queries stay plain text. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: UnexpectedPage,
  defaultPreload: false,
  scrollRestoration: true,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (query) => {
    const text = new URLSearchParams(query as Record<string, string>).toString();
    return text === "" ? "" : `?${text}`;
  },
});

function openPage(page: PageDefinition) {
  return guardPage(
    page,
    lazyRouteComponent(async () => {
      const [component] = await Promise.all([page.load(), !page.hasFirstTexts && loadLateTexts()]);
      return { default: component };
    }),
  );
}
