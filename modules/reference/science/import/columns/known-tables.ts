import type { ColumnMapping, ImportMapping, ImportSource } from "#reference/contract";

/** A table whose columns are known by name. */
export interface KnownTable {
  readonly source: Partial<ImportSource>;
  readonly options: Pick<ImportMapping, "groupBy" | "repeatedKeys" | "makeFromManufacturer">;
  /** Column names folded by `headerKey`. */
  readonly columns: Readonly<Record<string, ColumnMapping>>;
  /** The share of these columns that must be there to know the table again. */
  readonly marks: readonly string[];
}

const ignore: ColumnMapping = { target: "ignore" };

function noteUnder(heading: string): ColumnMapping {
  return { target: "note", language: "fr", heading };
}

/** The Référentiel général des armes of the French Ministry of the Interior, data.gouv.fr. */
const rga: KnownTable = {
  source: {
    table: "rga",
    title: "Référentiel général des armes (RGA), ministère de l'Intérieur, data.gouv.fr",
    licence: "Licence Ouverte / Open Licence 2.0 (Etalab)",
    url: "https://www.data.gouv.fr/datasets/referentiel-general-des-armes",
  },
  options: { groupBy: "make_model", repeatedKeys: "reject", makeFromManufacturer: false },
  marks: ["referencerga", "typearme", "marque", "modele", "calibrecanonun"],
  columns: {
    referencerga: { target: "key" },
    famille: { target: "family" },
    typearme: { target: "type" },
    marque: { target: "make" },
    modele: { target: "model" },
    fabricant: { target: "manufacturer" },
    paysfabricant: { target: "country" },
    modefonctionnement: { target: "action" },
    capacitehorschambre: { target: "capacityRounds" },
    capacitechambre: { target: "capacityChamber" },
    calibrecanonun: { target: "calibre" },
    longueurcanonun: { target: "barrelLengthMm" },
    calibrecanondeux: { target: "calibre" },
    calibrecanontrois: { target: "calibre" },
    calibrecanonquatre: { target: "calibre" },
    designationcommerciale: { target: "alsoKnownAs" },
    classementfrancais: { target: "legalClass", jurisdiction: "FR" },
    classementeuropeen: { target: "legalClass", jurisdiction: "EU" },
    visible: { target: "isPublic" },
    datemajrga: { target: "sourceDate" },
    // What the article has no field for is kept in the table's words.
    systemealimentation: noteUnder("Alimentation"),
    longueurarme: noteUnder("Longueur de l’arme (mm)"),
    typecanonun: noteUnder("Canon 1"),
    typecanondeux: noteUnder("Canon 2"),
    typecanontrois: noteUnder("Canon 3"),
    typecanonquatre: noteUnder("Canon 4"),
    longueurcanondeux: noteUnder("Longueur du canon 2 (mm)"),
    longueurcanontrois: noteUnder("Longueur du canon 3 (mm)"),
    longueurcanonquatre: noteUnder("Longueur du canon 4 (mm)"),
    modepercussioncanonun: ignore,
    modepercussioncanondeux: ignore,
    modepercussioncanontrois: ignore,
    modepercussioncanonquatre: ignore,
    datecrearga: ignore,
    armesemiautoapparencearmeauto: ignore,
    prototype: ignore,
  },
};

/** Field names of public readers of the Canadian Firearms Reference Table; its licence the operator states. */
const frt: KnownTable = {
  source: { table: "frt", title: "Firearms Reference Table (FRT), Royal Canadian Mounted Police" },
  options: { groupBy: "key", repeatedKeys: "join", makeFromManufacturer: false },
  marks: ["frn", "make", "model", "action"],
  columns: {
    frn: { target: "key" },
    make: { target: "make" },
    model: { target: "model" },
    manufacturer: { target: "manufacturer" },
    level: { target: "level" },
    type: { target: "type" },
    action: { target: "action" },
    country: { target: "country" },
    legalclassification: { target: "legalClass", jurisdiction: "CA" },
    serialnumbering: { target: "serialNote", language: "en" },
    yeardates: { target: "years" },
    importer: { target: "importer" },
    notes: { target: "note", language: "en" },
    alsoknownas: { target: "alsoKnownAs" },
    productcodes: { target: "productCode" },
    subentriesfrn: { target: "variantKey" },
    subentrieslegalclassification: { target: "variantLegalClass", jurisdiction: "CA" },
    subentrieslegalclass: { target: "variantLegalClass", jurisdiction: "CA" },
    subentriescalibre: { target: "calibre" },
    subentriesshots: { target: "capacityRounds" },
    subentriesbarrellength: { target: "barrelLengthMm" },
    // A list of numbers, or of numbers with the name of what they lead to.
    crossreferences: { target: "seeAlso" },
    crossreferencesfrn: { target: "seeAlso" },
    crossreferencesdescription: ignore,
  },
};

/** Variables that queries of Wikidata for firearms commonly use, with the labels its service adds. */
const wikidata: KnownTable = {
  source: {
    table: "wikidata",
    title: "Wikidata, result of a query",
    licence: "CC0 1.0",
    url: "https://query.wikidata.org",
  },
  options: { groupBy: "key", repeatedKeys: "join", makeFromManufacturer: true },
  marks: ["item", "itemlabel"],
  columns: {
    item: { target: "key" },
    itemlabel: { target: "model" },
    itemaltlabel: { target: "alsoKnownAs" },
    brandlabel: { target: "make" },
    manufacturerlabel: { target: "manufacturer" },
    countrylabel: { target: "country" },
    countryoforiginlabel: { target: "country" },
    typelabel: { target: "type" },
    instanceoflabel: { target: "type" },
    subclassoflabel: { target: "type" },
    actionlabel: { target: "action" },
    ammunitionlabel: { target: "calibre" },
    calibrelabel: { target: "calibre" },
    caliberlabel: { target: "calibre" },
    cartridgelabel: { target: "calibre" },
    inception: { target: "years" },
    serviceentry: { target: "years" },
    ammunitioncapacity: { target: "capacityRounds" },
    barrellength: { target: "barrelLengthMm" },
    brand: ignore,
    manufacturer: ignore,
    country: ignore,
    countryoforigin: ignore,
    type: ignore,
    instanceof: ignore,
    ammunition: ignore,
    itemdescription: ignore,
  },
};

export const knownTables: readonly KnownTable[] = [rga, wikidata, frt];
