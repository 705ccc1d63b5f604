/**
 * Letter tables for Latin search keys. They follow common press romanisation (closer to what an
 * officer types than ISO 9 or DIN 31635), are lossy on purpose and never shown to a reader.
 */
type Letters = Readonly<Record<string, string>>;

function pairs(table: string): Letters {
  return Object.fromEntries(
    table.split(" ").map((pair) => {
      const [letter = "", latin = ""] = pair.split(":");
      return [letter, latin];
    }),
  );
}

/** Latin letters that canonical decomposition leaves whole. */
export const latinLetters = pairs(
  "ß:ss æ:ae œ:oe ø:o đ:d ð:d þ:th ł:l ħ:h ı:i ŧ:t ŋ:n ĸ:k ƒ:f ɓ:b ɗ:d ə:e ɛ:e",
);

/** Russian, with Ukrainian, Belarusian, Serbian, Macedonian and Bulgarian letters. */
export const cyrillicLetters = pairs(
  "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts " +
    "ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i є:e ґ:g ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz ѕ:dz",
);

/** Modern Greek, digraphs first. */
export const greekLetters = pairs(
  "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f " +
    "χ:ch ψ:ps ω:o",
);
export const greekDigraphs = pairs("μπ:b γκ:g ου:u ντ:d");

/** Arabic, with the letters that Persian, Urdu and Maghrebi spelling add. */
export const arabicLetters = pairs(
  "ا:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ق:q " +
    "ك:k ل:l م:m ن:n ه:h ة:a و:w ي:y ى:a ء: پ:p چ:ch ژ:zh گ:g ک:k ی:y ڤ:v ڨ:g ڭ:g ݣ:g ڥ:v ٹ:t " +
    "ڈ:d ڑ:r ں:n ہ:h ھ:h ے:y ۀ:h ۃ:a ٱ:a",
);

const digitsRead = new Map<string, string>();

/** Unicode keeps the digits of a script in unbroken runs from zero to nine (Core Specification 4.6). */
function readDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** Replaces the decimal digits of every script by 0–9. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const read = digitsRead.get(digit) ?? readDigit(digit);
    digitsRead.set(digit, read);
    return read;
  });
}
