import { delimiter, dirname } from "node:path";

/** Command and arguments that run npm under the given Node: npm's own script where npm started us. */
export function npmCommand(node, args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return [node, [script, ...args]];
  return ["npm", args];
}

/** The environment for a child that must find the given Node first and must not think it is our script. */
export function childEnvironment(node, env = process.env) {
  const kept = Object.entries(env).filter(([name]) => !/^npm_(lifecycle|package)_/.test(name));
  const path = [dirname(node), env.PATH].filter(Boolean).join(delimiter);
  return { ...Object.fromEntries(kept), PATH: path };
}
