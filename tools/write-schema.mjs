import { launch } from "./launcher/launch.mjs";

await launch("tools/write-schema.ts");
