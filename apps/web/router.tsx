import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { CheckPage } from "#reference/web";

const root = createRootRoute();
const check = createRoute({ getParentRoute: () => root, path: "/", component: CheckPage });

export const router = createRouter({ routeTree: root.addChildren([check]) });
