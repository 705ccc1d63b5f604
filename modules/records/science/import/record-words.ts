import type { LegalGround, RecordType, WordColumn } from "#records/contract";
import { foldText } from "#reference/science";

/** Words of registers for what happened to a firearm, in four languages and in codes of common exports. */
const typeWords: Readonly<Record<RecordType, readonly string[]>> = {
  lost: [
    "lost",
    "missing",
    "perdu",
    "perdue",
    "perte",
    "perdida",
    "perdido",
    "pérdida",
    "extraviada",
    "extravío",
    "مفقود",
    "فقدان",
    "ضائع",
  ],
  stolen: [
    "stolen",
    "theft",
    "burglary",
    "robbery",
    "volé",
    "volée",
    "vol",
    "robada",
    "robado",
    "robo",
    "hurto",
    "sustraída",
    "sustracción",
    "مسروق",
    "سرقة",
  ],
  trafficked: [
    "trafficked",
    "smuggled",
    "trafic",
    "trafiquée",
    "contrebande",
    "traficada",
    "tráfico",
    "contrabando",
    "مهرب",
    "تهريب",
    "Trafficked or smuggled",
    "Objet de trafic ou de contrebande",
    "Objeto de tráfico o contrabando",
    "متاجَر به أو مهرَّب",
  ],
  recovered: [
    "recovered",
    "seized",
    "récupérée",
    "saisie",
    "saisi",
    "recuperada",
    "recuperado",
    "incautada",
    "intervenida",
    "مضبوط",
    "مسترد",
    "ضبط",
    "Recovered or seized",
    "Récupérée ou saisie",
    "Recuperada o incautada",
    "مسترجَع أو محجوز",
  ],
  found: [
    "found",
    "trouvée",
    "trouvé",
    "découverte",
    "hallada",
    "encontrada",
    "hallazgo",
    "معثور عليه",
    "عثر عليه",
  ],
  surrendered: [
    "surrendered",
    "handed in",
    "amnesty",
    "remise",
    "restituée",
    "abandon",
    "entregada",
    "entrega voluntaria",
    "مسلم",
    "تسليم",
    "مسلَّم طوعًا",
  ],
  used_in_crime: [
    "used in crime",
    "felony",
    "used in a crime",
    "utilisée dans un crime",
    "infraction",
    "utilizada en un delito",
    "مستخدم في جريمة",
    "Used in a crime, not recovered",
    "Utilisée dans une infraction, non récupérée",
    "Usada en un delito, no recuperada",
    "مستعمل في جريمة ولم يُسترجَع",
  ],
};

const groundWords: Readonly<Record<LegalGround, readonly string[]>> = {
  illicit_possession: [
    "illicit possession",
    "illegal possession",
    "possession",
    "détention illégale",
    "tenencia ilícita",
    "حيازة غير مشروعة",
    "Détention illicite",
  ],
  illicit_trafficking: [
    "illicit trafficking",
    "trafficking",
    "trafic illicite",
    "tráfico ilícito",
    "اتجار غير مشروع",
  ],
  illicit_manufacture: [
    "illicit manufacture",
    "fabrication illicite",
    "fabricación ilícita",
    "صنع غير مشروع",
  ],
  removed_marking: [
    "removed marking",
    "obliterated serial",
    "marquage effacé",
    "marcaje borrado",
    "إزالة العلامات",
    "Marking removed or altered",
    "Marquage effacé ou altéré",
    "Marcado borrado o alterado",
    "إزالة الوسم أو تغييره",
  ],
  other_offence: [
    "other offence",
    "autre infraction",
    "otro delito",
    "جريمة أخرى",
    "Another offence",
    "Une autre infraction",
  ],
  administrative: [
    "administrative",
    "mesure administrative",
    "administrativa",
    "إجراء إداري",
    "Administrative measure",
    "Medida administrativa",
    "تدبير إداري",
  ],
};

/** What registers write in place of a number that is no longer there, and where there never was one. */
const obliterated = new Set(
  [
    "obliterated",
    "defaced",
    "removed",
    "erased",
    "filed off",
    "ground off",
    "effacé",
    "limé",
    "illisible",
    "meulé",
    "borrado",
    "limado",
    "ilegible",
    "مطموس",
    "ممحو",
  ].map(foldText),
);
const neverMarked = new Set(
  [
    "no serial number",
    "unmarked",
    "unserialized",
    "without number",
    "sans numéro",
    "non marqué",
    "sin número",
    "sin marcar",
    "بدون رقم",
    "بلا رقم",
    "never_marked",
    "Never marked",
    "Jamais marquée",
    "Nunca marcada",
    "لم يوسم قط",
  ].map(foldText),
);

function dictionary(words: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([code, names]) =>
      [code, ...names].map((name) => [foldText(name), code] as const),
    ),
  );
}

/** The code a word stands for; undefined where it is not known. */
export type WordReader = (word: string) => string | undefined;

/** A reader that asks the sender's own words first; each word is folded once. */
export function createWordReader(
  column: Exclude<WordColumn, "type">,
  own: Readonly<Record<string, string>> = {},
): WordReader {
  const names = dictionary(column === "recordType" ? typeWords : groundWords);
  const known = new Map<string, string | undefined>(Object.entries(own));
  return (word) => {
    if (!known.has(word)) known.set(word, names.get(foldText(word)));
    return known.get(word);
  };
}

/** What a cell says of a serial that is not there; undefined where it is a serial. */
export function readLackOfSerial(cell: string): "obliterated" | "never_marked" | undefined {
  if (/\d/.test(cell)) return undefined;
  const key = foldText(cell);
  if (obliterated.has(key)) return "obliterated";
  return neverMarked.has(key) ? "never_marked" : undefined;
}
