import type { PageDefinition } from "#platform/http/web";
import {
  challengeEntry,
  followTable,
  newMarkPage,
  proposeChange,
  proposeEditorial,
  readReference,
} from "#reference/contract";

/** Pages by which the table is changed, challenged and followed. */
export const editingPages: readonly PageDefinition[] = [
  {
    path: "/reference/entries/$ref/versions",
    access: readReference,
    load: async () => (await import("./version/versions-page.tsx")).VersionsPage,
  },
  {
    path: "/reference/entries/$ref/versions/$version",
    access: readReference,
    load: async () => (await import("./version/version-page.tsx")).VersionPage,
  },
  {
    path: "/reference/entries/$ref/edit",
    access: proposeChange,
    load: async () => (await import("./proposal/edit-page.tsx")).EditPage,
  },
  {
    path: "/reference/entries/$ref/challenge",
    access: challengeEntry,
    load: async () => (await import("./challenge/new-challenge-page.tsx")).NewChallengePage,
  },
  {
    path: "/reference/entries/$ref/reorganise",
    access: proposeEditorial,
    load: async () => (await import("./reorganise/reorganise-page.tsx")).ReorganisePage,
  },
  {
    path: "/reference/new",
    access: proposeChange,
    load: async () => (await import("./proposal/new-entry-page.tsx")).NewEntryPage,
  },
  {
    path: newMarkPage,
    access: proposeChange,
    load: async () => (await import("./library/propose/new-mark-page.tsx")).NewMarkPage,
  },
  {
    path: "/reference/marks/$id/edit",
    access: proposeChange,
    load: async () => (await import("./library/propose/edit-mark-page.tsx")).EditMarkPage,
  },
  {
    path: "/reference/proposals",
    access: proposeChange,
    load: async () => (await import("./proposal/proposals-page.tsx")).ReferenceProposalsPage,
  },
  {
    path: "/reference/proposals/$proposal",
    access: proposeChange,
    load: async () => (await import("./proposal/proposal-page.tsx")).ProposalPage,
  },
  {
    path: "/reference/proposals/$proposal/edit",
    access: proposeChange,
    load: async () => (await import("./proposal/resubmit-page.tsx")).ResubmitPage,
  },
  {
    path: "/reference/challenges",
    access: challengeEntry,
    load: async () => (await import("./challenge/challenges-page.tsx")).ChallengesPage,
  },
  {
    path: "/reference/challenges/$challenge",
    access: challengeEntry,
    load: async () => (await import("./challenge/challenge-page.tsx")).ChallengePage,
  },
  {
    path: "/reference/subscriptions",
    access: followTable,
    load: async () => (await import("./subscription/subscriptions-page.tsx")).SubscriptionsPage,
  },
  {
    path: "/reference/subscriptions/$publication",
    access: followTable,
    load: async () =>
      (await import("./subscription/followed-changes-page.tsx")).FollowedChangesPage,
  },
  {
    path: "/reference/bulk",
    access: proposeEditorial,
    load: async () => (await import("./reorganise/bulk-page.tsx")).BulkPage,
  },
];
