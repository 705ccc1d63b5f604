export function stage<T>(
  key: string,
  work: () => T | Promise<T>,
  options?: { parameters?: Record<string, string | number>; quick?: boolean },
): Promise<T>;
