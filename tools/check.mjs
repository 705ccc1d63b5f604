import { launch } from "./launch.mjs";

await launch("tools/run-checks.ts");
