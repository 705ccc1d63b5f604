export { EntryFollowUp, type EntryFollowUpProps } from "./check/next/entry-follow-up.ts";
export { CheckFollowUp, type FollowUpProps } from "./check/next/follow-up.ts";
export { Term } from "./glossary/term.tsx";
export { TermLine } from "./glossary/term-line.tsx";
export { TermSign } from "./glossary/term-sign.tsx";
export { PinnedPicture, PlacesOnPicture, TakePicture } from "./pictures/late-pictures.tsx";
export { referencePart } from "./reference-part.ts";
export { type NamedFamily, useFamilies } from "./table/use-families.ts";
