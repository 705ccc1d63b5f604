import {
  addAgencyRoute,
  agenciesRoute,
  changeAgencyRoute,
  keepProfileRoute,
  listMembersRoute,
  memberRoute,
  nameAgencyRoute,
} from "#platform/directory/contract";
import { type Binding, bind } from "#platform/http/server";
import { type DirectoryParts, openDirectory } from "./directory-parts.ts";
import { addAgency, changeAgency, nameAgency } from "./keep-agencies.ts";
import { keepProfile } from "./keep-profile.ts";
import { readAgencies, readMember, readMembers } from "./read-members.ts";

/** The routes of the directory. */
export function createDirectory(parts: DirectoryParts): { bindings: Binding[] } {
  const desk = openDirectory(parts);
  return {
    bindings: [
      bind(listMembersRoute, ({ query }, { caller }) => readMembers(desk, caller, query)),
      bind(memberRoute, ({ params }, { caller }) => readMember(desk, caller, params.member)),
      bind(agenciesRoute, ({ query }, { caller }) => readAgencies(desk, caller, query.ids)),
      bind(keepProfileRoute, ({ body }, { caller, expectedVersion }) =>
        keepProfile(desk, caller, body, expectedVersion),
      ),
      bind(addAgencyRoute, ({ body }, { caller }) => addAgency(desk, caller, body)),
      bind(changeAgencyRoute, ({ params, body }, { caller, expectedVersion }) =>
        changeAgency(desk, caller, params.agency, body, expectedVersion),
      ),
      bind(nameAgencyRoute, ({ params, body }, { caller, expectedVersion }) =>
        nameAgency(desk, caller, params.agency, body.readsOfficial, expectedVersion),
      ),
    ],
  };
}
