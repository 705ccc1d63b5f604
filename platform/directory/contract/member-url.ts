/** Where a member's entry in the directory stands. */
export function memberUrl(member: string): `/${string}` {
  return `/directory/${encodeURIComponent(member)}`;
}
