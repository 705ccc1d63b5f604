export { codesOfMake } from "./codes-of-make.ts";
export { companyAt } from "./company-at.ts";
export { buildCompanyGraph, type CompanyGraph, type Step } from "./company-graph.ts";
export { companyOfMake } from "./company-of-make.ts";
export {
  briefCompany,
  describeCompany,
  type KnownCompanies,
  makesOfCompany,
} from "./describe-company.ts";
export { pathBetween } from "./path-between.ts";
export { recordsHolder } from "./records-holder.ts";
export { relatedNames, relationToMake } from "./related-makes.ts";
export { predecessorsOf, successorsOf } from "./successors.ts";
