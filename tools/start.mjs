import { launch } from "./launcher/launch.mjs";

await launch("apps/server/main.ts");
