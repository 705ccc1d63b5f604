import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { WelcomePage } from "./welcome-page.tsx";

const root = createRootRoute();
const welcome = createRoute({ getParentRoute: () => root, path: "/", component: WelcomePage });

export const router = createRouter({ routeTree: root.addChildren([welcome]) });
