export const recordsPage = "/records";
export const newRecordPage = "/records/new";
/** Where a firearm is put to the records of all members. */
export const searchPage = "/records/search";

/** A search of the own side, as it was put and answered. */
export function keptSearchPage(id: string): `/${string}` {
  return `/records/searches/${encodeURIComponent(id)}`;
}

/** What came of the own records. */
export const contributionPage = "/records/contribution";

export function recordPage(id: string): `/${string}` {
  return `/records/${encodeURIComponent(id)}`;
}

/** The form of one part of a record. */
export function recordSectionPage(id: string, section: string): `/${string}` {
  return `${recordPage(id)}/${section}`;
}

export const matchesPage = "/records/matches";

export function matchPage(id: string): `/${string}` {
  return `${matchesPage}/${encodeURIComponent(id)}`;
}

/** All that is known of the firearm of a record, in the order it happened. */
export function lifePage(record: string): `/${string}` {
  return `${recordPage(record)}/life`;
}

/** Own records that are to be renewed or let go. */
export const reviewPage = "/records/review";
export const purgedPage = "/records/purged";

/** Proof that a record is gone. */
export function purgedRecordPage(id: string): `/${string}` {
  return `${purgedPage}/${encodeURIComponent(id)}`;
}

export const recordImportsPage = "/records/imports";

export function recordImportPage(id: string): `/${string}` {
  return `${recordImportsPage}/${encodeURIComponent(id)}`;
}

/** Where the firearm of a record is kept, and its chain of custody. */
export function custodyPage(record: string): `/${string}` {
  return `${recordPage(record)}/custody`;
}

/** Persons in connection with the firearm of a record, opened by who says why. */
export function personsPage(record: string): `/${string}` {
  return `${recordPage(record)}/persons`;
}

/** What is to be done with the firearm of a record that its owner has in hand. */
export function protocolPage(record: string): `/${string}` {
  return `${recordPage(record)}/protocol`;
}

/** Where whole lists of numbers are put to the records. */
export const numberChecksPage = "/records/checks";

export function numberCheckPage(id: string): `/${string}` {
  return `${numberChecksPage}/${encodeURIComponent(id)}`;
}

/** Firearms the own agency wants to be told of. */
export const watchesPage = "/records/watches";
export const newWatchPage = "/records/watches/new";

export function watchPage(id: string): `/${string}` {
  return `${watchesPage}/${encodeURIComponent(id)}`;
}

/** Records of firearms of one family, by its entry in the reference table. */
export function familyPage(entry: string): `/${string}` {
  return `/records/families/${encodeURIComponent(entry)}`;
}
