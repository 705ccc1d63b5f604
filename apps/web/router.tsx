import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { referencePart } from "#reference/web";

const root = createRootRoute();
const routes = referencePart.pages.map(({ path, load }) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(async () => ({ default: await load() })),
  }),
);

export const router = createRouter({ routeTree: root.addChildren(routes) });
