/**
 * The member for whom a transaction was to work is suspended: it sees nothing and writes nothing, so that nobody takes
 * its empty answers for what there is. Who was signed in a moment before is signed in no longer.
 */
export class MemberSuspended extends Error {
  constructor() {
    super("the member is suspended");
  }
}

/** Compares the member of a context with whom it was entered for: `platform.enter` empties it where that is suspended. */
export function proveEntered(member: string | undefined, entered: string | null | undefined): void {
  if (member !== undefined && member !== "" && entered !== member) throw new MemberSuspended();
}
