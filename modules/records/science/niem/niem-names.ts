import type { RecordColumn } from "#records/contract";
import { exportedColumns } from "../export/record-cells.ts";

/** Namespaces of NIEM 6.0 (project specification 02: without a hash at their end) and of what has no name there. */
export const niemNamespaces = {
  nc: "https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/",
  j: "https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/",
  pm: "urn:proofmark:niem:1.0:",
} as const;

/** The member of a document that lists records; a document may list firearms alone as well. */
export const recordMember = "pm:FirearmRecord";
export const firearmMember = "j:Firearm";

type Field = (typeof exportedColumns)[number];

const firearm = "j:Firearm";
const incident = "nc:Incident";
const place = `${incident}/nc:ActivityLocation`;
const time = `${incident}/nc:ActivityDate`;

/**
 * Where in a record of a document each column of an export stands: the name that is written, then others that are read.
 * What begins with pm: has no name in NIEM.
 */
export const niemPaths: Readonly<Record<Field, readonly [string, ...string[]]>> = {
  record: ["pm:RecordID"],
  ownReference: ["nc:Metadata/nc:SourceIDText"],
  caseReference: [`${incident}/nc:ActivityIdentification/nc:IdentificationID`],
  recordType: [`${firearm}/nc:ItemStatus/nc:StatusText`],
  type: [`${firearm}/j:FirearmCategoryText`, `${firearm}/j:FirearmCategoryDescriptionText`],
  make: [`${firearm}/nc:ItemMakeName`, `${firearm}/nc:ItemBrandName`],
  makeRemark: [`${firearm}/pm:MakeRemarkText`],
  model: [`${firearm}/nc:ItemModelName`],
  serial: [
    `${firearm}/nc:ItemSerialIdentification/nc:IdentificationID`,
    `${firearm}/pm:SerialStateCode`,
  ],
  calibre: [`${firearm}/j:FirearmBoreSizeText`],
  action: [`${firearm}/pm:FirearmActionCode`],
  manufacturer: [`${firearm}/pm:ManufacturerName`],
  importer: [`${firearm}/pm:ImporterName`],
  country: [
    `${firearm}/pm:ManufactureCountry/nc:CountryCode`,
    `${firearm}/pm:ManufactureCountry/nc:CountryName`,
  ],
  capacityRounds: [`${firearm}/pm:CapacityRoundsQuantity`],
  barrelLengthMm: [
    `${firearm}/j:FirearmBarrelLengthMeasure/nc:MeasureDecimalValue`,
    `${firearm}/j:FirearmBarrelLengthMeasure/nc:MeasureIntegerValue`,
    `${firearm}/j:FirearmBarrelLengthMeasure/nc:MeasureValueText`,
  ],
  year: [`${firearm}/pm:ManufactureYearDate`],
  importCountry: [
    `${firearm}/pm:ImportCountry/nc:CountryCode`,
    `${firearm}/pm:ImportCountry/nc:CountryName`,
  ],
  importYear: [`${firearm}/pm:ImportYearDate`],
  day: [
    `${time}/nc:Date`,
    `${time}/nc:DateRange/nc:StartDate/nc:Date`,
    `${time}/nc:DateTime`,
    `${firearm}/nc:ItemStatus/nc:StatusDate/nc:Date`,
  ],
  lastDay: [`${time}/nc:DateRange/nc:EndDate/nc:Date`],
  eventCountry: [
    `${place}/nc:Address/nc:AddressCountry/nc:CountryCode`,
    `${place}/nc:Address/nc:AddressCountry/nc:CountryName`,
  ],
  place: [`${place}/nc:LocationName`, `${place}/nc:Address/nc:AddressCityName`],
  latitude: [`${place}/pm:GeographicCoordinate/pm:LatitudeDecimalDegreesNumeric`],
  longitude: [`${place}/pm:GeographicCoordinate/pm:LongitudeDecimalDegreesNumeric`],
  circumstances: [`${incident}/nc:ActivityDescriptionText`],
  ground: [`${incident}/pm:SeizureGroundCode`],
  departure: [
    `${incident}/pm:DepartureCountry/nc:CountryCode`,
    `${incident}/pm:DepartureCountry/nc:CountryName`,
  ],
  destination: [
    `${incident}/pm:DestinationCountry/nc:CountryCode`,
    `${incident}/pm:DestinationCountry/nc:CountryName`,
  ],
};

/** What a column of a document read as a table means, by its name: the path that is written. */
export const niemColumns: ReadonlyMap<string, RecordColumn> = new Map(
  exportedColumns.map((column) => [niemPaths[column][0], column]),
);

export const barrelUnit = `${firearm}/j:FirearmBarrelLengthMeasure/nc:MeasureUnitText`;
export const serialState = `${firearm}/pm:SerialStateCode`;
export const firstDay = `${time}/nc:DateRange/nc:StartDate/nc:Date`;
