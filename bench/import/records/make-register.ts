/** Columns of the made register, as a national service in Spanish might export it. */
const heading =
  "Nº registro;Expediente;Tipo de hecho;Clase de arma;Marca;Modelo;Nº serie;Calibre;País de fabricación;Fecha;Localidad";

const makes = [
  "ASTRA",
  "Llama",
  "Star",
  "BERETTA",
  "Glock",
  "Walther",
  "CZ",
  "Taurus",
  "Browning",
  "Sig Sauer",
];
const models = [
  "A-90",
  "Martial",
  "B",
  "92 FS",
  "17",
  "PPK",
  "75",
  "PT 92",
  "HP",
  "P226",
  "M-82",
  "BM",
];
const types = ["pistola", "revólver", "escopeta", "rifle"];
const calibres = ["9x19", ".38 Special", "12", "7.65 Browning", ".45 ACP", "9 mm Parabellum"];
const what = ["robo", "extravío", "hurto", "robo", "incautada"];
const towns = ["Algeciras", "Cádiz", "Málaga", "Sevilla", "Huelva", "Jaén", "Almería"];

/** A register of so many invented firearms; each number is another, a twentieth is uncertain. No fault is planted. */
export function makeRegister(size: number): string {
  const lines = [heading];
  for (let at = 0; at < size; at += 1) lines.push(lineOf(at));
  return `${lines.join("\r\n")}\r\n`;
}

function lineOf(at: number): string {
  const drawn = (at * 2_654_435_761) % 4_294_967_296;
  const pick = <T>(list: readonly T[], shift: number) => list[(drawn >>> shift) % list.length] as T;
  const day = `${1 + (drawn % 28)}/${1 + ((drawn >>> 6) % 12)}/${2005 + ((drawn >>> 10) % 20)}`;
  const type = pick(what, 5);
  const cells = [
    `R-${at}`,
    `EXP-${2005 + (at % 20)}-${at}`,
    type === "incautada" ? "hallazgo" : type,
    pick(types, 2),
    pick(makes, 4),
    pick(models, 8),
    serialOf(at, drawn),
    pick(calibres, 12),
    "ES",
    day,
    pick(towns, 16),
  ];
  return cells.join(";");
}

function serialOf(at: number, drawn: number): string {
  const letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
  const prefix = (letters[drawn % 23] ?? "") + (letters[(drawn >>> 8) % 23] ?? "");
  const number = String(1_000_000 + at);
  return at % 20 === 0 ? `${prefix}${number.slice(0, 5)}[8B]${number.slice(6)}` : prefix + number;
}
