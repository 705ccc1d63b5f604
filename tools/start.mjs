import { launch } from "./launch.mjs";

await launch("apps/server/main.ts");
