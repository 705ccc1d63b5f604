import { challengeActs, proposalActs } from "#reference/contract";
import { change, on } from "./fold.ts";
import type { Projection } from "./projection.ts";

const nobodyYet = { accepted_by: null, accepted_member: null };

/** Whose it is since it was handed over. */
const takenOver = (to: { person: string; account: string; agency: string } | undefined) => ({
  owner_person: to?.person,
  author_account: to?.account,
  author_agency: to?.agency,
});

export const entryProposals: Projection = {
  table: "reference.proposal",
  objectKind: "reference.proposal",
  leftOut: {},
  effects: [
    on(proposalActs.made, (_, said, { objectId, person }) => [
      {
        id: objectId,
        owner_person: person,
        author_account: said.account,
        author_member: said.member,
        author_agency: said.agency,
        kind: said.kind,
        change: said.change,
        title: said.title,
        refs: said.refs,
        reason: said.reason,
        challenge: said.challenge,
        proposed_at: said.proposedAt,
        moved_at: said.proposedAt,
        state: "proposed",
        conflicts: [],
        version: 1,
        ...nobodyYet,
      },
    ]),
    on(proposalActs.handedOver, (rows, { to }) => change(rows, takenOver(to))),
    on(proposalActs.resubmitted, (rows, said) => {
      const { movedAt, change: content, kind, title, refs, reason } = said;
      const proposed = { state: "proposed", conflicts: [], ...nobodyYet };
      const written = { change: content, kind, title, refs, reason };
      return change(rows, { ...proposed, ...written, moved_at: movedAt });
    }),
    on(
      proposalActs.moved,
      (rows, { state, refs, conflicts, acceptedBy, acceptedMember, movedAt }) =>
        change(rows, {
          state,
          refs,
          conflicts,
          accepted_by: acceptedBy,
          accepted_member: acceptedMember,
          moved_at: movedAt,
        }),
    ),
  ],
};

export const challenges: Projection = {
  table: "reference.challenge",
  objectKind: "reference.challenge",
  leftOut: {},
  effects: [
    on(challengeActs.opened, (_, said, { objectId, person }) => [
      {
        id: objectId,
        owner_person: person,
        author_account: said.account,
        author_member: said.member,
        author_agency: said.agency,
        ref: said.ref,
        title: said.title,
        field: said.field,
        grounds: said.grounds,
        language: said.language,
        source: said.source,
        files: said.files,
        state: "open",
        opened_at: said.openedAt,
        due_at: said.dueAt,
        escalated_at: null,
        version: 1,
      },
    ]),
    on(challengeActs.moved, (rows, { state, dueAt, escalatedAt }) =>
      change(rows, { state, due_at: dueAt, escalated_at: escalatedAt }),
    ),
    on(challengeActs.handedOver, (rows, { to }) => change(rows, takenOver(to))),
    on(challengeActs.escalated, (rows, { escalatedAt }) =>
      change(rows, { escalated_at: escalatedAt }),
    ),
  ],
};
