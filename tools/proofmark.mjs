import { launch } from "./launcher/launch.mjs";

await launch("apps/cli/main.ts");
