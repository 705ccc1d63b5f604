/**
 * Names of countries as struck on guns beside their official names, former states under the country
 * that keeps their records today. Common public knowledge.
 */
export const countryWords: Readonly<Record<string, readonly string[]>> = {
  AR: ["Industria Argentina", "Rep. Argentina"],
  AT: ["Austria", "Österreich"],
  BE: ["Belgium", "Belgique", "Belgie"],
  BR: ["Brasil", "Industria Brasileira", "Ind. Bras."],
  CN: ["China", "P.R. China", "PRC", "People's Republic of China"],
  CZ: ["Czech Republic", "Czechoslovakia", "CSSR", "ČSR", "Czech"],
  DE: ["Germany", "West Germany", "W. Germany", "Deutschland", "DDR", "GDR", "East Germany"],
  ES: ["Spain", "España", "Espana"],
  GB: ["England", "Great Britain", "United Kingdom", "U.K.", "Britain"],
  HR: ["Croatia", "Hrvatska"],
  HU: ["Hungary", "Magyarország"],
  IL: ["Israel"],
  IT: ["Italy", "Italia"],
  JP: ["Japan"],
  KP: ["North Korea"],
  KR: ["Korea", "South Korea"],
  NL: ["Holland", "Netherlands"],
  PH: ["Philippines"],
  PL: ["Poland", "Polska"],
  RO: ["Romania"],
  RS: ["Serbia", "Yugoslavia", "Jugoslavija", "SFRJ"],
  RU: ["Russia", "USSR", "СССР", "CCCP", "Россия", "Soviet Union"],
  SE: ["Sweden", "Sverige"],
  CH: ["Switzerland", "Suisse", "Schweiz", "Swiss"],
  TR: ["Turkey", "Türkiye", "Turkiye"],
  TW: ["Taiwan"],
  US: ["USA", "U.S.A.", "United States of America", "U.S."],
  VN: ["Vietnam"],
  ZA: ["South Africa", "R.S.A."],
};

/** Former states (ISO 3166-3 and older codes) and the country that answers for their marks. */
const successors: Readonly<Record<string, string>> = { SU: "RU", YU: "RS", CS: "CZ", DD: "DE" };

/** The code of today for a country code of any time. */
export function presentCountry(code: string): string {
  return successors[code] ?? code;
}
