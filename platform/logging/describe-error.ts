/** What an operator needs of an error: nothing in it comes from a row, an input or a person. */
interface ErrorFacts {
  readonly type: string;
  /** SQLSTATE, errno or the code of a library. */
  readonly code?: string;
  readonly syscall?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  /** Function of PostgreSQL that reported it. */
  readonly routine?: string;
  /** Where in our code it passed, the innermost first. */
  readonly at: readonly string[];
  readonly cause?: ErrorFacts;
}

const told = ["code", "syscall", "schema", "table", "column", "constraint", "routine"] as const;
/** An identifier, as all of these are: never a sentence. */
const identifier = /^[\w.$-]{1,100}$/;
const mostLines = 12;
const mostCauses = 3;

/**
 * An error without its words: messages, details and hints of PostgreSQL repeat the values of a row, those of parsers what
 * they read. Pure.
 */
export function describeError(error: unknown, causes = mostCauses): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const given = error as unknown as Record<string, unknown>;
  const facts = told.flatMap((name) => {
    const value = given[name];
    return typeof value === "string" && identifier.test(value) ? [[name, value]] : [];
  });
  return {
    type: error.constructor.name,
    ...Object.fromEntries(facts),
    at: ownLines(error),
    ...(error.cause !== undefined &&
      causes > 0 && { cause: describeError(error.cause, causes - 1) }),
  };
}

/** Lines of the stack in our own files; the message, which may have lines of its own, is cut off before. */
function ownLines({ stack = "", message }: Error): string[] {
  const from = message === "" ? 0 : stack.indexOf(message) + message.length;
  return stack
    .slice(from)
    .split("\n")
    .filter((line) => /^ {4}at /.test(line) && /file:\/\/(?!.*node_modules)/.test(line))
    .slice(0, mostLines)
    .map((line) => line.trim().slice("at ".length));
}
