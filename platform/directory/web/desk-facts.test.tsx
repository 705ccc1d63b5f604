import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import i18next from "i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { initReactI18next } from "react-i18next";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { MemberSummary } from "../contract/routes.ts";
import texts from "../messages/late/en.json" with { type: "json" };
import { DeskFacts } from "./desk-facts.tsx";
import { membersQuery } from "./member-queries.ts";

// What the design system reads of a page as it is loaded.
vi.hoisted(() => {
  vi.stubGlobal("localStorage", { getItem: () => null });
  vi.stubGlobal("document", { documentElement: { dataset: {} } });
});

const profile: NonNullable<MemberSummary["profile"]> = {
  languages: ["ar", "fr"],
  dutyPhone: "+212530000404",
  deskMail: "desk@ma.example",
  zone: "Africa/Casablanca",
  week: [1, 2, 3, 4, 5].map((day) => ({ day, opens: "08:30", closes: "16:30" })),
  holidays: [],
  agreements: [],
  coversFrom: 1990,
  coversUntil: null,
  reviewedOn: "2026-01-10",
  reviewDue: "2026-12-31",
  isOverdue: false,
  version: 1,
};
const morocco: MemberSummary = {
  id: "MA",
  names: null,
  standing: "active",
  standingSince: "2026-01-10T09:00:00Z",
  isSynthetic: true,
  version: 1,
  desk: {
    id: "019ab00b-0000-7000-8000-000000000001",
    member: "MA",
    kind: "national_bureau",
    name: "Bureau central national",
    nameLanguage: "fr",
    place: "Rabat",
    isDesk: true,
    readsOfficial: false,
    isSynthetic: true,
    version: 1,
  },
  profile,
};

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: "en",
    resources: { en: { translation: texts } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
});
afterEach(() => void vi.useRealTimers());

function show(members: MemberSummary[], member = "MA"): string {
  // A Tuesday; Morocco keeps its clocks an hour ahead of UTC.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-09T12:05:00Z") });
  const client = new QueryClient();
  client.setQueryData(membersQuery.queryKey, members);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <DeskFacts member={member} />
    </QueryClientProvider>,
  );
}

test("a desk is shown with its name, whether it is open now, its phone and languages", () => {
  const shown = show([morocco]);
  expect(shown).toContain('<bdi lang="fr">Bureau central national</bdi>');
  expect(shown).toContain("open, 13:05 there");
  expect(shown).toContain('<a href="tel:+212530000404"><bdi dir="ltr">+212530000404</bdi></a>');
  expect(shown).toMatch(/Arabic.*French/);
  expect(shown).toContain("since 1990");
  expect(shown).not.toContain("out of date");
});

test("an entry that was not confirmed in time says so", () => {
  expect(show([{ ...morocco, profile: { ...profile, isOverdue: true } }])).toContain(
    "The member should have confirmed this entry by now. It may be out of date.",
  );
});

test("no phone, no desk, no member: each is said", () => {
  expect(show([{ ...morocco, profile: { ...profile, dutyPhone: null } }])).toContain(
    texts["directory.no_phone"],
  );
  expect(show([{ ...morocco, desk: null, profile: null }])).toContain(texts["directory.no_desk"]);
  expect(show([morocco], "PT")).toContain(texts["directory.ask.not_member"]);
});
