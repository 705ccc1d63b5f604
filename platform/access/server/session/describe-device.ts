const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["SamsungBrowser/", "Samsung Internet"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const systems = [
  ["Android", "Android"],
  ["iPhone", "iOS"],
  ["iPad", "iPadOS"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

/** Browser and system by name only, enough to tell one's own devices apart: `Firefox · Android`. */
export function describeDevice(userAgent: string | undefined): string {
  const find = (known: readonly (readonly [string, string])[]) =>
    known.find(([token]) => userAgent?.includes(token))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(" · ") || "?";
}
