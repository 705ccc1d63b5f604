import { launch } from "./launcher/launch.mjs";

await launch("tools/build-web.ts");
