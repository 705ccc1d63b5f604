export { CheckFollowUp, type FollowUpProps } from "./check/next/follow-up.ts";
export { Term } from "./glossary/term.tsx";
export { TermLine } from "./glossary/term-line.tsx";
export { TermSign } from "./glossary/term-sign.tsx";
export { PlacedPicture, pinAt } from "./pictures/placed-picture.tsx";
export { PlacesOnPicture } from "./pictures/places-on-picture.tsx";
export { TakePicture } from "./pictures/take-picture.tsx";
export { referencePart } from "./reference-part.ts";
