/** What an answer given on this phone says of the table it was given from. */
export interface MadeHere {
  /** When the server last said that this is the table as it stands, ISO 8601. */
  readonly asOf: string;
  /** Entries compared, variants counted each. */
  readonly entries: number;
}
