/** The message that says what kind of look it was: `records.record.open` → `records.look.record.open`. */
export function lookKeyOf(verb: string): string {
  return verb.replace(".", ".look.");
}

/** The message that names a kind of object: `records.record` → `records.thing.record`. */
export function thingKeyOf(objectKind: string): string {
  return objectKind.replace(".", ".thing.");
}
