import { anyCharacter, anyRun, listReadings } from "../names/index.ts";
import { drawnText } from "../text/index.ts";

/** The outline of a mark: which signs are digits or letters, and how they are grouped. */
export interface DrawnShape {
  /** One letter per sign: `D` digit, `L` letter, `?` unreadable. */
  classes: string;
  /** Digits and letters without separators, unreadable ones as `?`. */
  signs: string;
  /** Lengths of the runs between separators. */
  groups: readonly number[];
  /** The separators themselves, in order. */
  separators: string;
  digits: number;
  letters: number;
}

function classOf(sign: string): "D" | "L" | "?" {
  return sign >= "0" && sign <= "9" ? "D" : sign === "?" ? "?" : "L";
}

/** What is read of an ASCII character: reading outlines asks for thousands of these. */
const plain: readonly string[] = Array.from({ length: 128 }, (_, code) =>
  drawnText(String.fromCharCode(code)),
);

function signsOf(character: string): string {
  const known = plain[character.charCodeAt(0)];
  if (known !== undefined) return known;
  if (character === anyCharacter) return "?";
  return character === anyRun ? "??" : drawnText(character);
}

/** Outlines a stretch of a mark in the first way to read its uncertain characters. */
export function drawnShape(raw: string): DrawnShape {
  const groups: number[] = [];
  let signs = "";
  let separators = "";
  let run = 0;
  for (const character of listReadings(raw)[0] ?? "") {
    const drawn = signsOf(character);
    if (drawn !== "") {
      signs += drawn;
      run += drawn.length;
    } else if (run > 0) {
      groups.push(run);
      separators += character;
      run = 0;
    }
  }
  if (run > 0) groups.push(run);
  else separators = separators.slice(0, -1);
  let classes = "";
  const counts = { D: 0, L: 0, "?": 0 };
  for (const sign of signs) {
    const kind = classOf(sign);
    classes += kind;
    counts[kind] += 1;
  }
  return { classes, signs, groups, separators, digits: counts.D, letters: counts.L };
}

/** Whether digits stand in groups of three from the right, as large numbers are written. */
export function inThousands(shape: DrawnShape): boolean {
  const [first = 0, ...rest] = shape.groups;
  if (!/^[ ,.'’\u00a0]+$/u.test(shape.separators)) return false;
  return rest.length > 0 && first <= 3 && rest.every((length) => length === 3);
}
