/** Words of a firm's legal form; they name nobody. */
export const companyWords: ReadonlySet<string> = new Set(
  (
    "inc llc ltd corp corporation co company cia gmbh ges mbh ag kg sa srl spa sas sl ltda bv nv ab oy as " +
    "doo ad zrt rt plc mfg mfr manufacturing firearms arms industries int intl international usa group " +
    "imports import works sons bros"
  ).split(" "),
);
