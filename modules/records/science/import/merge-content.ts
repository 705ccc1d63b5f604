import type { RecordContent } from "#records/contract";

/**
 * A record with what a row says of it now: what the row states replaces, what it leaves out stays, and an unknown date
 * replaces none. Who may see the record is not a row's to change.
 */
export function mergeContent(standing: RecordContent, stated: RecordContent): RecordContent {
  const { when, where: place, ...event } = stated.event;
  const where = mergePlace(standing.event.where, place);
  const isKnown = when !== undefined && when.precision !== "unknown";
  const mayKeep = stated.type === "recovered" || stated.type === standing.type;
  const seizure =
    mayKeep && (standing.seizure ?? stated.seizure) !== undefined
      ? mergeSeizure(standing.seizure, stated.seizure)
      : undefined;
  return {
    type: stated.type,
    weapon: mergeWeapon(standing.weapon, stated.weapon),
    event: { ...standing.event, ...event, ...(where && { where }), ...(isKnown && { when }) },
    ...(seizure !== undefined && { seizure }),
    governance: standing.governance,
  };
}

type Place = RecordContent["event"]["where"];

/** A point stays with its country, as no column says how exactly it is known. */
function mergePlace(standing: Place, stated: Place): Place {
  if (stated === undefined) return standing;
  const point = standing?.country === stated.country ? standing.point : undefined;
  const isSame =
    stated.point === undefined ||
    (stated.point.latitude === point?.latitude && stated.point.longitude === point.longitude);
  return { ...stated, ...(point && isSame && { point }) };
}

type Seizure = RecordContent["seizure"];

function mergeSeizure(standing: Seizure, stated: Seizure): NonNullable<Seizure> {
  const route = { ...standing?.route, ...stated?.route };
  const isKnown = Object.keys(route).length > 0;
  return { ...standing, ...stated, ...(isKnown && { route }) };
}

type Weapon = RecordContent["weapon"];

/** A row that states no other number than those of the record leaves them as they are, with what else is known of each. */
function mergeWeapon(
  standing: Weapon,
  { serials: numbers, serialState: state, markings: _, ...stated }: Weapon,
): Weapon {
  const known = new Map(standing.serials.map((mark) => [mark.text, mark]));
  const isSilent = numbers.length === 0 && state === undefined;
  const saysNoOther = numbers.length > 0 && numbers.every(({ text }) => known.has(text));
  if (isSilent || saysNoOther) return { ...standing, ...stated };
  const serials = numbers.map((mark) => known.get(mark.text) ?? mark);
  return { ...standing, ...stated, serials, ...(state !== undefined && { serialState: state }) };
}
