/** Says a message in the language of the terminal. */
export type Say = (key: string, parameters?: Record<string, string | number>) => string;

/** Runs with the arguments after its name; answers the exit code. */
export type Command = (args: string[], say: Say) => Promise<number>;
