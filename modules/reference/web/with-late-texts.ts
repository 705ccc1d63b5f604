import { loadLateTexts } from "#platform/i18n/web";

/** Fetches a page with the texts that only pages beyond the first screen need. */
export async function withLateTexts<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([loading, loadLateTexts()]);
  return loaded;
}
