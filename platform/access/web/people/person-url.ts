/** The page of a person of the own member. */
export function personUrl(person: string): `/${string}` {
  return `/people/${person}`;
}
