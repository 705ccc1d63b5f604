import type { MarkPart, MarkSide } from "#reference/contract";

/** What a word of a note does in it. Words are folded: lower case, without accents, save `à`. */
export type WordClass =
  | "digits"
  | "letters"
  | "prefix"
  | "suffix"
  | "followed"
  | "preceded"
  | "to"
  | "from"
  | "and"
  | "or"
  | "up"
  | "onward"
  | "since"
  | "after"
  | "until"
  | "before"
  | "numbered"
  | "except"
  | "filler";

/** Words in English, French and Spanish. What is not here is not understood, and its clause is refused. */
const words: Readonly<Record<WordClass, string>> = {
  digits:
    "digit digits numeral numerals figure figures chiffre chiffres digito digitos cifra cifras",
  letters: "letter letters lettre lettres letra letras",
  prefix:
    "prefix prefixes prefixed prefixe prefijo prefijos beginning begin begins starting start starts " +
    "commencant commence commencent debutant debute debutent empieza empiezan comienza comienzan",
  suffix:
    "suffix suffixes suffixed suffixe sufijo sufijos ending end ends terminant termine terminent " +
    "terminado terminados termina terminan finissant finit",
  followed:
    "followed suivi suivie suivis suivies seguido seguida seguidos seguidas then puis luego +",
  preceded:
    "preceded precede precedee precedes precedees precedido precedida precedidos precedidas",
  to: "to thru through à au al",
  from: "from between de du des desde del entre",
  and: "and et y &",
  or: "or ou o",
  up: "up jusqu'à jusqu'a jusqu'au jusqu'en hasta",
  onward: "onward onwards adelante plus mas above",
  since: "since depuis",
  after: "after apres despues",
  until: "until till",
  before: "before avant antes",
  numbered:
    "number numbers numbered no nos numero numeros n num serial serials serie series sn range ranges plage rango",
  except:
    "except excepting sauf excepte excepto salvo but mais pero unless not pas sin sans without non",
  filler:
    "a the of is are has have with consists consist consisting composed comprising format form pattern " +
    "all each by in on an at it its side sides marked stamped engraved located found placed struck made manufactured " +
    "produced production into onto year years weapon weapons gun guns firearm firearms arms capital single " +
    "le la les l un une d est sont compose composee composes composees comporte comportent comprend avec sur par " +
    "en cote situe situee situes marque marques frappe frappes grave graves poinconne fabrique fabriques fabriquee " +
    "arme armes annee annees produit produits l'arme d'une d'un que " +
    "el los las lo una es son tiene tienen consta constan formado formados compuesto compuestos con por sobre lado " +
    "grabado grabados marcado marcados situado situados ubicado ubicados troquelado estampado fabricado fabricados " +
    "arma ano anos mayuscula mayusculas majuscule majuscules",
};

const classOf = new Map(
  Object.entries(words).flatMap(([name, list]) =>
    list.split(" ").map((word) => [word, name as WordClass] as const),
  ),
);

/** Numbers in words, one to twelve. */
const counts = new Map(
  [
    "one two three four five six seven eight nine ten eleven twelve",
    "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
  ].flatMap((list) => list.split(" ").map((word, at) => [word, at + 1] as const)),
);

const parts: Readonly<Record<MarkPart, string>> = {
  frame: "frame carcasse armazon",
  receiver: "receiver boite_de_culasse boitier cajon_de_mecanismos receptor",
  slide: "slide glissiere corredera",
  barrel: "barrel barrels canon canons",
  bolt: "bolt culasse cerrojo",
  cylinder: "cylinder barillet tambor",
  trigger_guard: "trigger_guard pontet guardamonte",
  grip: "grip poignee empunadura",
  stock: "stock crosse culata",
  handguard: "handguard fore-end garde-main guardamanos",
  magazine: "magazine chargeur cargador",
  muzzle: "muzzle bouche boca",
  other: "",
};

const sides: Readonly<Record<MarkSide, string>> = {
  left: "left gauche izquierdo izquierda",
  right: "right droit droite derecho derecha",
  top: "top dessus superior superieure superieur",
  under: "under underside beneath bottom sous dessous inferior inferieure inferieur bajo debajo",
  front: "front frontal",
  rear: "rear arriere trasero trasera",
  inside: "inside interieur interior",
};

function byWord<Code extends string>(lists: Readonly<Record<Code, string>>): Map<string, Code> {
  return new Map(
    Object.entries<string>(lists).flatMap(([code, list]) =>
      list
        .split(" ")
        .filter((word) => word !== "")
        .map((word) => [word.replaceAll("_", " "), code as Code] as const),
    ),
  );
}

const partOf = byWord(parts);
const sideOf = byWord(sides);

/** Names of parts that are several words. */
export const longPartNames = [...partOf.keys()].filter((word) => word.includes(" "));

/** What a folded word means; several fields where it is used in several ways (French `six`, `un`). */
export interface WordMeaning {
  does?: WordClass | undefined;
  count?: number | undefined;
  part?: MarkPart | undefined;
  side?: MarkSide | undefined;
}

export function meaningOf(word: string): WordMeaning {
  return {
    does: classOf.get(word),
    count: counts.get(word),
    part: partOf.get(word),
    side: sideOf.get(word),
  };
}
