import type { FirearmType, MarkPart, MarkPlace } from "#reference/contract";
import { type MarkPosition, markPlaces } from "./mark-places.ts";

/** Two words for one thing: which is used depends on the firearm, and on who describes it. */
const sameThing: Partial<Record<MarkPart, MarkPart>> = {
  frame: "receiver",
  receiver: "frame",
  slide: "bolt",
  bolt: "slide",
};

/**
 * Where to pin a place on the drawing of a type: the place itself; else the usual place of that part,
 * hollow where the side is not the drawn one; else beside the gun, for a part the drawing lacks.
 */
export function getMarkPosition(type: FirearmType, place: MarkPlace): MarkPosition {
  const places = markPlaces[type];
  const known = places.some(({ part }) => part === place.part);
  const part = known ? place.part : (sameThing[place.part] ?? place.part);
  const ofPart = places.filter((position) => position.part === part);
  const exact = ofPart.find(({ side }) => side === place.side);
  if (exact) return exact;
  const [usual] = ofPart.length > 0 ? ofPart : places.slice(-1);
  if (!usual) throw new RangeError(`no place to pin a mark on a ${type}`);
  return place.side && place.side !== usual.side ? { ...usual, seen: false } : usual;
}
