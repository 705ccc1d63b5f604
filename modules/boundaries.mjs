// Who may use whom: the only table to read. A module uses another through its front doors alone:
// #name/contract, #name/science, #name/server, #name/web. Going up is by event only.
export const mayUse = {
  reference: [],
  correspondence: [],
  records: ["reference", "correspondence"],
  training: ["reference"],
  ballistics: ["reference", "correspondence", "records"],
  tracing: ["reference", "correspondence", "records"],
  notices: ["reference", "correspondence", "records"],
  analysis: ["reference", "correspondence", "records", "ballistics", "tracing", "notices"],
};
