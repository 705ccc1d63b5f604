/** Probabilities of what goes wrong, fixed by the issue for level 1 (moderate) and scaled for the others. */
export interface Noise {
  level: number;
  missing: number;
  wrong: number;
  /** The make is the importer's or the licence maker's. */
  replaced: number;
  characterError: number;
  /** Expected irrelevant numbers. */
  irrelevant: number;
}

export const levels = [0, 0.5, 1, 2, 3] as const;
export const moderate = 1;

export function noiseAt(level: number): Noise {
  return {
    level,
    missing: 0.3 * level,
    wrong: 0.05 * level,
    replaced: 0.05 * level,
    characterError: 0.2 * level,
    irrelevant: 0.5 * level,
  };
}
