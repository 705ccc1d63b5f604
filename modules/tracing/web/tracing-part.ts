import { IconInbox, IconRoute } from "@tabler/icons-react";
import type { WebPart } from "#platform/http/web";
// By their files: whatever a contract holds would else come with the first screen.
import { newTracePage, traceInboxPage, tracesPage } from "../contract/pages.ts";
import { answerTraces, keepTraces, readTraces } from "../contract/permissions.ts";

/** Requests to trace a firearm: what the own member asks, and what it is asked. */
export const tracingPart: WebPart = {
  pages: [
    {
      path: tracesPage,
      access: readTraces,
      load: async () => (await import("./traces-page.tsx")).TracesPage,
    },
    {
      path: newTracePage,
      access: keepTraces,
      load: async () => (await import("./question/new-trace-page.tsx")).NewTracePage,
    },
    {
      path: traceInboxPage,
      access: answerTraces,
      load: async () => (await import("./inbox/inbox-page.tsx")).InboxPage,
    },
    {
      path: `${traceInboxPage}/$leg`,
      access: answerTraces,
      load: async () => (await import("./inbox/leg-page.tsx")).LegPage,
    },
    {
      path: `${tracesPage}/lessons/$reason`,
      access: readTraces,
      load: async () => (await import("./lesson/lesson-page.tsx")).LessonPage,
    },
    {
      path: `${tracesPage}/$trace`,
      access: readTraces,
      load: async () => (await import("./request/trace-page.tsx")).TracePage,
    },
    {
      path: `${tracesPage}/$trace/edit`,
      access: keepTraces,
      load: async () => (await import("./question/edit-trace-page.tsx")).EditTracePage,
    },
  ],
  navigation: [
    {
      id: "tracing.traces",
      label: "tracing.nav.traces",
      href: tracesPage,
      access: readTraces,
      place: "capability",
      rank: 35,
      icon: IconRoute,
      letter: "KeyT",
    },
    {
      id: "tracing.inbox",
      label: "tracing.nav.inbox",
      href: traceInboxPage,
      access: answerTraces,
      place: "own",
      rank: 53,
      icon: IconInbox,
    },
  ],
};
