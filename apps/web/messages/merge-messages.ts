/** Joins the message files of every module; their keys begin with the module's name and never clash. */
export function mergeMessages(
  files: Record<string, unknown> | readonly unknown[],
): Record<string, string> {
  return Object.assign({}, ...Object.values(files)) as Record<string, string>;
}
