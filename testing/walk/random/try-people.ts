import {
  addAccountRoute,
  addPersonRoute,
  inviteAgainRoute,
  leaveRoute,
  renamePersonRoute,
} from "#platform/access/contract";
import { someAccount, someAgency, somebody, type Try } from "./crew.ts";

export const tryAddPerson: Try = ({ administrators: [marc] }, { some, other }) => {
  const account = { agency: someAgency(other), signInName: `p${some}`, language: "ar" as const };
  return marc.call(addPersonRoute, { body: { ...account, name: `Somebody ${some}` } });
};

export const tryAddAccount: Try = async (crew, { some, other }) => {
  const person = await somebody(crew, some);
  if (person === undefined) return;
  const body = {
    agency: someAgency(other),
    signInName: `a${some}.${other}`,
    language: "es" as const,
  };
  await crew.administrators[1].call(addAccountRoute, { params: { person: person.id }, body });
};

export const tryRename: Try = async (crew, { some, other }) => {
  const person = await somebody(crew, some);
  if (person === undefined) return;
  const version = person.version - (other % 4 === 0 ? 1 : 0);
  const input = { params: { person: person.id }, body: { name: `Renamed ${other}` } };
  await crew.administrators[0].call(renamePersonRoute, input, { version });
};

export const tryInvite: Try = async (crew, choice) => {
  const account = await someAccount(crew, choice);
  if (account === undefined) return;
  await crew.administrators[0].call(inviteAgainRoute, { params: { account: account.id } });
};

export const tryLeave: Try = async (crew, { some, other }) => {
  const person = await somebody(crew, some);
  if (person === undefined || other % 3 > 0) return;
  await crew.administrators[1].call(leaveRoute, { params: { person: person.id } });
};
