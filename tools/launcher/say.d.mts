export function terminalLanguage(env?: NodeJS.ProcessEnv): "en" | "fr" | "es" | "ar";
export function say(key: string, parameters?: Record<string, string | number>): string;
export function asStartFailure(error: unknown): Error | undefined;
export class StartFailure extends Error {
  constructor(key: string, parameters?: Record<string, string | number>);
}
