/** Addresses of the pages of the markings library, for links from anywhere. */
export const marksPage = "/reference/marks";

/** The page of one mark. */
export function markPage(id: string): string {
  return `${marksPage}/${encodeURIComponent(id)}`;
}

/** The form that states a mark the library lacks. */
export const newMarkPage = "/reference/new-mark";

/** The form that changes or confirms one mark. */
export function editMarkPage(id: string): string {
  return `${markPage(id)}/edit`;
}

/** The library asked for what is written in a mark. */
export function marksPageFor(text: string): string {
  return `${marksPage}?text=${encodeURIComponent(text)}`;
}
