import { accessActs } from "#platform/access/contract";
import { directoryActs } from "#platform/directory/contract";
import { change, on, type Row, type Said, unchangedBy } from "./fold.ts";
import type { Projection } from "./projection.ts";

export const members: Projection = {
  table: "directory.member",
  objectKind: "directory.member",
  leftOut: {},
  effects: [
    on(accessActs.memberAdmitted, (_, { names, isSynthetic, since }, { objectId }) => [
      {
        id: objectId,
        names,
        standing: "active",
        standing_since: since,
        is_synthetic: isSynthetic,
        version: 1,
      },
    ]),
    on(accessActs.memberSuspended, (rows, { since }) =>
      change(rows, { standing: "suspended", standing_since: since }),
    ),
    on(accessActs.memberReadmitted, (rows, { since }) =>
      change(rows, { standing: "active", standing_since: since }),
    ),
    unchangedBy(accessActs.administratorCreated),
  ],
};

type AgencySaid = Said<(typeof directoryActs)["agencyAdded"]["content"]>;

/** Each act says the whole agency. */
function agencyRow(_: readonly Row[], said: AgencySaid): readonly Row[] {
  return [
    {
      id: said.id,
      owner_member: said.member,
      kind: said.kind,
      name: said.name,
      name_language: said.nameLanguage,
      place: said.place,
      mail: said.mail ?? null,
      is_desk: said.isDesk,
      reads_official: said.readsOfficial,
      is_synthetic: said.isSynthetic,
      version: said.version,
    },
  ];
}

export const agencies: Projection = {
  table: "directory.agency",
  objectKind: "directory.agency",
  leftOut: {},
  effects: [
    on(directoryActs.agencyAdded, agencyRow),
    on(directoryActs.agencyChanged, agencyRow),
    on(directoryActs.agencyNamed, agencyRow),
  ],
};

type ProfileSaid = Said<(typeof directoryActs)["profileKept"]["content"]>;

function profileColumns(said: ProfileSaid): Row {
  return {
    languages: said.languages,
    duty_phone: said.dutyPhone,
    desk_mail: said.deskMail,
    zone: said.zone,
    week: said.week,
    holidays: said.holidays,
    agreements: said.agreements,
    covers_from: said.coversFrom,
    covers_until: said.coversUntil,
    reviewed_on: said.reviewedOn,
    review_due: said.reviewDue,
  };
}

export const profiles: Projection = {
  table: "directory.profile",
  objectKind: "directory.profile",
  leftOut: {},
  effects: [
    on(directoryActs.profileAdded, (_, said, { objectId }) => [
      { owner_member: objectId, ...profileColumns(said), version: 1 },
    ]),
    on(directoryActs.profileKept, (rows, said) => change(rows, profileColumns(said))),
  ],
};
