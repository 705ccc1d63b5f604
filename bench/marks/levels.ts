/** How badly a mark is drawn or photographed. Lengths are in hundredths of the drawing's side. */
export interface Level {
  /** Degrees either way. */
  readonly turn: number;
  /** Width and height are stretched apart by up to this share. */
  readonly stretch: number;
  readonly slant: number;
  /** Lines wander by so much, in long waves and in short ones. */
  readonly warp: number;
  readonly shake: number;
  readonly thickness: readonly [least: number, most: number];
  /** Share of strokes left out; share of length broken away. */
  readonly dropped: number;
  readonly broken: number;
  /** Stray lines. */
  readonly stray: number;
  /** Seen by a camera: blur, uneven light, grain and worn patches. */
  readonly isPhoto: boolean;
}

const drawn = { isPhoto: false } as const;

export const levels = {
  traced: {
    ...drawn,
    turn: 3,
    stretch: 0.03,
    slant: 0.02,
    warp: 0.5,
    shake: 0.3,
    thickness: [3, 6],
    dropped: 0,
    broken: 0,
    stray: 0,
  },
  careful: {
    ...drawn,
    turn: 8,
    stretch: 0.1,
    slant: 0.06,
    warp: 2,
    shake: 0.6,
    thickness: [2, 8],
    dropped: 0,
    broken: 0.02,
    stray: 0,
  },
  quick: {
    ...drawn,
    turn: 14,
    stretch: 0.2,
    slant: 0.12,
    warp: 3.5,
    shake: 1,
    thickness: [2, 10],
    dropped: 0.08,
    broken: 0.06,
    stray: 0.5,
  },
  rough: {
    ...drawn,
    turn: 20,
    stretch: 0.3,
    slant: 0.2,
    warp: 5,
    shake: 1.6,
    thickness: [2, 11],
    dropped: 0.15,
    broken: 0.12,
    stray: 1.2,
  },
  photo: {
    isPhoto: true,
    turn: 15,
    stretch: 0.15,
    slant: 0.1,
    warp: 0.8,
    shake: 0.4,
    thickness: [4, 8],
    dropped: 0,
    broken: 0.08,
    stray: 0.6,
  },
  poor_photo: {
    isPhoto: true,
    turn: 20,
    stretch: 0.25,
    slant: 0.15,
    warp: 1.5,
    shake: 0.7,
    thickness: [3, 9],
    dropped: 0.05,
    broken: 0.16,
    stray: 1.5,
  },
} as const satisfies Record<string, Level>;
export type LevelName = keyof typeof levels;
export const levelNames = Object.keys(levels) as LevelName[];
