import { launch } from "./launcher/launch.mjs";

await launch("bench/run.ts");
