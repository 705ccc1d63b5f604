import { launch } from "./launch.mjs";

await launch("tools/build-web.ts");
