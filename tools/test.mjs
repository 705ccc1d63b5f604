import { launch } from "./launcher/launch.mjs";

await launch("tools/run-tests.ts");
