import { stage } from "./launcher/stages.mjs";
import { ensureWebBuilt } from "./web-build.ts";

await stage("stage.build", ensureWebBuilt);
