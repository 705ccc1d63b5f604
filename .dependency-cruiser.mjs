import { mayUse } from "./modules/boundaries.mjs";

const modules = Object.keys(mayUse);
const rooms = "(contract|science|server|web)";
const tests = "\\.test\\.tsx?$";
/** How a part of the platform is entered: by its rooms, or as a whole where it has none. */
const platformDoors = `^platform/([^/]+/${rooms}|(client|config|database|logging)|access/contract/permission)/index\\.tsx?$`;
/** Texts are gathered by whoever shows them. */
const texts = "/messages/";

/** One rule for each module: what it may not reach. */
const betweenModules = modules.map((name) => ({
  name: `${name}-uses-only-what-it-may`,
  comment: `modules/boundaries.mjs does not let ${name} use that module. Going up is by event: declare one in your contract and let the higher module subscribe.`,
  severity: "error",
  from: { path: `^modules/${name}/` },
  to: { path: "^modules/([^/]+)/", pathNot: `^modules/(${[name, ...mayUse[name]].join("|")})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...betweenModules,
    {
      name: "modules-by-the-front-door",
      comment:
        "Import another module through #name/contract, #name/science, #name/server or #name/web; what is behind them may change any day.",
      severity: "error",
      from: { path: "^modules/([^/]+)/" },
      to: { path: "^modules/([^/]+)/", pathNot: `^modules/($1/|[^/]+/${rooms}/index\\.tsx?$)` },
    },
    {
      name: "everyone-by-the-front-door",
      comment:
        "Import a module through #name/contract, #name/science, #name/server or #name/web; what is behind them may change any day. (testing/ moves the hands of a clock from inside.)",
      severity: "error",
      from: { pathNot: "^(modules|testing)/|^\\.dependency-cruiser" },
      to: { path: "^modules/", pathNot: `^modules/[^/]+/${rooms}/index\\.tsx?$|${texts}` },
    },
    {
      name: "platform-by-the-front-door",
      comment:
        "Import a part of the platform through #platform/part/contract, science, server or web (#platform/part where it has no rooms); what is behind them may change any day.",
      severity: "error",
      from: { pathNot: "^(platform|testing)/" },
      to: { path: "^platform/", pathNot: `${platformDoors}|${texts}` },
    },
    {
      name: "platform-parts-by-the-front-door",
      comment:
        "One part of the platform enters another as a module does: through #platform/part/contract, science, server or web.",
      severity: "error",
      from: { path: "^platform/([^/]+)/" },
      to: { path: "^platform/", pathNot: `^platform/$1/|${platformDoors}` },
    },
    {
      name: "contract-is-pure",
      comment:
        "A contract is what server and browser agree on: it may import contracts and Zod only. Move the rest to science, server or web.",
      severity: "error",
      from: { path: "^(modules|platform)/[^/]+/contract/", pathNot: tests },
      to: { pathNot: "^(modules|platform)/[^/]+/contract/|node_modules/zod/" },
    },
    {
      name: "science-is-pure",
      comment:
        "Science runs everywhere: it may import science and contracts only. Hand it its data; do the reading and writing in server or web.",
      severity: "error",
      from: { path: "^(modules|platform)/[^/]+/science/", pathNot: tests },
      to: { pathNot: "^(modules|platform)/[^/]+/(science|contract)/" },
    },
    {
      name: "browser-code-never-needs-the-server",
      comment:
        "What runs in the browser reaches the server through the typed client (#platform/client) and contracts.",
      severity: "error",
      from: {
        path: "^(ui/|apps/web/|(modules|platform)/[^/]+/web/)",
        pathNot: `${tests}|vite\\.config`,
      },
      to: {
        path: "^(apps/(server|worker|cli)/|(modules|platform)/[^/]+/server/|platform/(database|logging|config)/)",
      },
    },
    {
      name: "browser-code-has-no-node",
      comment:
        "There is no Node in a browser. If it is computation, it is science; if it is input or output, ask the server.",
      severity: "error",
      from: {
        path: "^(ui/|apps/web/|(modules|platform)/[^/]+/web/)",
        pathNot: `${tests}|vite\\.config`,
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "server-never-needs-the-browser",
      comment: "What both need is contract or science.",
      severity: "error",
      from: { path: "^(apps/(server|worker|cli)/|(modules|platform)/[^/]+/server/)" },
      to: { path: "^(ui/|apps/web/|(modules|platform)/[^/]+/web/)" },
    },
    {
      name: "platform-knows-no-module",
      comment:
        "The platform serves any module. Let the module hand the platform what it needs, in apps.",
      severity: "error",
      from: { path: "^(platform|ui)/" },
      to: { path: "^modules/" },
    },
    {
      name: "ui-knows-no-platform",
      comment: "The design system takes plain values; fetch and decide outside and pass them in.",
      severity: "error",
      from: { path: "^ui/" },
      to: { path: "^platform/", pathNot: "^platform/i18n/(contract|web)/" },
    },
    {
      name: "nobody-needs-an-app",
      comment:
        "Apps only compose. What two of them need belongs to a module or the platform. (testing/ starts them, tools/ builds them.)",
      severity: "error",
      from: { pathNot: "^(apps|testing|tools)/" },
      to: { path: "^apps/" },
    },
    {
      name: "apps-stand-apart",
      comment:
        "One app never imports another, but server and worker start together and open the same databases.",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/($1|server|worker)/" },
    },
    {
      name: "sql-stays-in-stores",
      comment:
        "Only *-store.ts, tables.ts and platform/database speak to the driver or the query builder: give your use case a store function with a name from the field.",
      severity: "error",
      from: {
        path: "^(modules|platform|apps)/",
        pathNot: `^platform/database/|-store\\.ts$|/tables\\.ts$|${tests}`,
      },
      to: {
        path: "node_modules/(@types/)?(pg|kysely)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or need a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "production-never-tests",
      comment: "testing/ is for tests and development only.",
      severity: "error",
      from: { path: "^(modules|platform|ui|apps)/", pathNot: tests },
      to: { path: "^(testing|e2e|bench)/" },
    },
    {
      name: "journeys-obey-the-policy",
      comment:
        "Take test and expect from e2e/journey.ts: its test fails when a page breaks the Content Security Policy.",
      severity: "error",
      from: { path: "^e2e/.+\\.spec\\.ts$" },
      to: { path: "node_modules/@playwright/test/" },
    },
    {
      name: "everything-is-there",
      comment: "This import leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\.(css|svg|woff2)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
