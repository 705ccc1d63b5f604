/** Whether a path is an address or stands below it; the root has nothing below it. */
export function isUnder(path: string, href: string): boolean {
  return path === href || (href !== "/" && path.startsWith(`${href}/`));
}
