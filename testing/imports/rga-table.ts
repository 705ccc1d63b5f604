/** A row that is to be taken, and what of it must be found again in the table it is imported into. */
export interface TakenRow {
  readonly key: string;
  /** Rows with one firearm become one entry. */
  readonly firearm: string;
  /** One that every reference table has under this name, the seed too. */
  readonly isWellKnown: boolean;
  /** Absent where the text is no number. */
  readonly barrelLengthMm?: number;
  /** Absent where the text says that nothing is known. */
  readonly manufacturer?: string;
}

/** A made table in the shape of the French reference, and what was spoilt in it on purpose. */
export interface RgaTable {
  /** With `;` and line feeds; the last line has no end. */
  readonly text: string;
  readonly rows: number;
  /** How many rows were spoilt in each way, by the fault a reader should find. */
  readonly spoilt: Readonly<Record<string, number>>;
  readonly taken: readonly TakenRow[];
}

const columns =
  "referenceRGA famille typeArme marque modele fabricant paysFabricant modeFonctionnement systemeAlimentation longueurArme capaciteHorsChambre capaciteChambre calibreCanonUn modePercussionCanonUn typeCanonUn longueurCanonUn calibreCanonDeux modePercussionCanonDeux typeCanonDeux longueurCanonDeux calibreCanonTrois modePercussionCanonTrois typeCanonTrois longueurCanonTrois calibreCanonQuatre modePercussionCanonQuatre typeCanonQuatre longueurCanonQuatre armeSemiAutoApparenceArmeAuto designation_commerciale classementFrancais classementEuropeen prototype visible dateCreaRGA dateMajRGA".split(
    " ",
  );

type Cells = Record<string, string>;
type Random = () => number;

/** A small generator of its own (xorshift32), so that a seed gives the same table everywhere. */
function randomFrom(seed: number): Random {
  let state = seed || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

function oneOf<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

const makes =
  "BERETTA;WALTHER;CZ;FABARM;BENELLI;MERKEL;SAUER;BLASER;MAUSER;VERNEY-CARRON;CHAPUIS;MANUFRANCE;UNIQUE;SIG SAUER;HECKLER & KOCH;TIKKA;SAKO;REMINGTON;WINCHESTER;MARLIN;RUGER;SAVAGE;ANSCHÜTZ;KRIEGHOFF;PERAZZI;RIZZINI;BROWNING;GLOCK;STEYR;ZASTAVA;BAÏKAL;NORINCO;HÄMMERLI;FEINWERKBAU;PARDINI;SMITH & WESSON;COLT;TAURUS;ROSSI;UBERTI;PIETTA;PEDERSOLI;GAUCHER;ŠKORPION".split(
    ";",
  );
const nobody = ["Néant", "SANS", "No Data", "See Note", "non renseigné", "-", "N/A", ""];
const countries = [
  "ITALIE",
  "ALLEMAGNE",
  "FRANCE",
  "ETATS-UNIS",
  "AUTRICHE",
  "BELGIQUE",
  "REPUBLIQUE TCHEQUE",
  "FINLANDE",
  "URSS",
  "YOUGOSLAVIE",
  "TURQUIE",
  "ESPAGNE",
  "CHINE",
];
const kinds = [
  {
    famille: "ARME D'EPAULE",
    type: "CARABINE",
    modes: ["REPETITION MANUELLE A VERROU", "SEMI-AUTOMATIQUE"],
    calibres: [
      "300 Win Mag",
      "308 Winchester",
      "30-06 Springfield",
      "22 LR",
      "7 x 64",
      "9,3 x 62",
      "6,5 Creedmoor",
    ],
  },
  {
    famille: "ARME D'EPAULE",
    type: "FUSIL DE CHASSE",
    modes: ["A UN COUP", "BASCULANT", "A POMPE"],
    calibres: ["12/70", "12/76", "20/76", "16/70", "410"],
  },
  {
    famille: "ARME DE POING",
    type: "PISTOLET",
    modes: ["SEMI-AUTOMATIQUE"],
    calibres: ["9 x 19", "45 ACP", "22 LR", "7,65 Browning", "9 mm Para"],
  },
  {
    famille: "ARME DE POING",
    type: "REVOLVER",
    modes: ["A BARILLET", "DOUBLE ACTION"],
    calibres: ["357 Magnum", "38 Special", "44 Magnum", "22 LR"],
  },
] as const;

function figure(random: Random, from: number, to: number): string {
  const value = from + random() * (to - from);
  return random() < 0.5 ? value.toFixed(1).replace(".", ",") : String(Math.round(value));
}

/** Models as makers name them, some hundred of a make; no reference table has any of them. */
function modelOf(random: Random): string {
  const line = oneOf(random, [
    "Édition",
    "Sporting",
    "Série",
    "XT",
    "Super",
    "Classic",
    "Élite",
    "Trophy",
  ]);
  return `${line} ${Math.floor(random() * 900) + 10}${oneOf(random, ["", "", " Luxe", " S", " Inox"])}`;
}

const wellKnown = ["GLOCK 17", "GLOCK 26", "BERETTA M9A3", "BERETTA 96", "CZ 83", "CZ P-09"];

/** Seldom a firearm everyone knows: it stands already where the table is imported. */
function nameOf(random: Random, type: string): Cells {
  const made: Cells = { marque: oneOf(random, makes), modele: modelOf(random) };
  if (type !== "PISTOLET" || random() >= 0.008) return made;
  const [marque = "", modele = ""] = oneOf(random, wellKnown).split(" ");
  return { marque, modele };
}

/** Rows of one make and model: one to six, alike but for calibre, rounds or barrel. */
function family(random: Random): Cells[] {
  const kind = oneOf(random, kinds);
  const shared: Cells = {
    famille: kind.famille,
    typeArme: kind.type,
    ...nameOf(random, kind.type),
    fabricant: random() < 0.3 ? oneOf(random, nobody) : `Manufacture ${oneOf(random, makes)}`,
    paysFabricant: oneOf(random, countries),
    modeFonctionnement: oneOf(random, kind.modes),
    systemeAlimentation: "CHARGEUR AMOVIBLE",
    designation_commerciale:
      random() < 0.2 ? 'Édition "spéciale"; chasse\net tir' : oneOf(random, nobody),
  };
  const count = 1 + Math.floor(random() * random() * 6);
  return Array.from({ length: count }, () => variantOf(random, shared, kind.calibres));
}

function variantOf(random: Random, shared: Cells, calibres: readonly string[]): Cells {
  const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
  return {
    ...shared,
    longueurArme: figure(random, 180, 1200),
    capaciteHorsChambre: String(Math.floor(random() * 18)),
    capaciteChambre: "1",
    calibreCanonUn: oneOf(random, calibres),
    modePercussionCanonUn: "PERCUSSION CENTRALE",
    typeCanonUn: "RAYE",
    longueurCanonUn: figure(random, 60, 700),
    calibreCanonDeux: random() < 0.05 ? oneOf(random, calibres) : "",
    armeSemiAutoApparenceArmeAuto: "non",
    classementFrancais: oneOf(random, ["B1", "C1a", "C1b", "C1c", "D"]),
    classementEuropeen: oneOf(random, ["B", "C", "D"]),
    prototype: "non",
    visible: "oui",
    dateCreaRGA: `${day}/03/2014`,
    dateMajRGA: `${day}/06/2024`,
  };
}

/** Ways a real table is spoilt; each is found as one fault and costs the row, or one value of it. */
const spoilers: readonly { fault: string; share: number; spoil: (cells: Cells) => void }[] = [
  { fault: "model_missing", share: 0.003, spoil: (cells) => void (cells.modele = "SANS") },
  { fault: "make_missing", share: 0.002, spoil: (cells) => void (cells.marque = "Néant") },
  { fault: "type_unknown", share: 0.003, spoil: (cells) => void (cells.typeArme = "AEROGLISSEUR") },
  {
    fault: "country_unknown",
    share: 0.004,
    spoil: (cells) => void (cells.paysFabricant = "SYLDAVIE"),
  },
  {
    fault: "number_unreadable",
    share: 0.004,
    spoil: (cells) => void (cells.longueurCanonUn = "environ 60 cm ?"),
  },
  { fault: "not_public", share: 0.005, spoil: (cells) => void (cells.visible = "non") },
  { fault: "key_missing", share: 0.001, spoil: (cells) => void (cells.referenceRGA = "") },
  { fault: "key_repeated", share: 0.003, spoil: (cells) => void (cells.referenceRGA = "00000") },
  { fault: "too_few_cells", share: 0.001, spoil: () => undefined },
  { fault: "too_many_cells", share: 0.001, spoil: () => undefined },
];

/** Ways of spoiling that cost a row one value only. */
const harmless: ReadonlySet<string> = new Set(["country_unknown", "number_unreadable"]);

function takenFrom(cells: Cells): TakenRow {
  const { referenceRGA: key = "", marque, modele, typeArme } = cells;
  const { longueurCanonUn: length = "", fabricant = "" } = cells;
  const barrelLengthMm = Number(length.replace(",", "."));
  return {
    key,
    firearm: `${marque} ${modele} ${typeArme}`,
    isWellKnown: wellKnown.includes(`${marque} ${modele}`),
    ...(!Number.isNaN(barrelLengthMm) && { barrelLengthMm }),
    ...(!nobody.includes(fabricant) && { manufacturer: fabricant }),
  };
}

function lineOf(cells: Cells, fault: string | undefined): string {
  const written = columns.map((name) => {
    const text = cells[name] ?? "";
    return /["\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  if (fault === "too_few_cells") return written.slice(0, 20).join(";");
  return [...written, ...(fault === "too_many_cells" ? ["one", "two"] : [])].join(";");
}

/**
 * Makes a table of so many rows with every kind of fault in it. It knows the published names of the
 * columns and nothing of how they are read.
 */
export function makeRgaTable(rows: number, seed = 20_261_126): RgaTable {
  const random = randomFrom(seed);
  const first = { ...family(random)[0], referenceRGA: "00000" };
  const lines = [columns.join(";"), lineOf(first, undefined)];
  const taken = [takenFrom(first)];
  const spoilt: Record<string, number> = {};
  const note = (fault: string) => void (spoilt[fault] = (spoilt[fault] ?? 0) + 1);
  while (lines.length <= rows - 1) {
    for (const cells of family(random)) {
      if (lines.length > rows - 1) break;
      cells.referenceRGA = lines.length.toString(36).toUpperCase().padStart(5, "0");
      const spoiler = spoilers.find(({ share }) => random() < share);
      spoiler?.spoil(cells);
      if (spoiler !== undefined) note(spoiler.fault);
      if (spoiler === undefined || harmless.has(spoiler.fault)) taken.push(takenFrom(cells));
      lines.push(lineOf(cells, spoiler?.fault));
    }
  }
  note("truncated");
  lines.push("ZZZZZ;ARME D'EPAULE;CARABINE;TRONQ");
  return { text: lines.join("\n"), rows: lines.length - 1, spoilt, taken };
}
