import { type PolicyRow, type Position, type Subject, statesOf } from "./policy-terms.ts";

const placed: Readonly<Record<Position, string>> = {
  owner_agency: "the agency that owns it",
  owner_other: "another agency of the owner's member, which its desk has not named",
  owner_desk: "the desk of the owner's member",
  foreign_agency: "an agency of another member, handling official",
  foreign_desk: "the desk of that member",
  named_agency: "an agency of a member named where handling is restricted",
  named_desk: "the desk of that member",
  unnamed_desk: "the desk of a member that is not named where handling is restricted",
  pointer_desk: "the desk of a member that is only pointed to the owner",
  silent_desk: "the desk of another member where the record is silent",
  excluded_desk: "the desk of an excluded member",
  suspended_desk:
    "the desk of a suspended member, answered 401 by the sign-in and, past it, by every endpoint",
  asker_agency: "the agency that asked of a possible match",
  asker_other: "another agency of its member",
  asker_desk: "the desk of its member",
};

const opening = `# Who may do what with records

Written from \`testing/policy/records-policy.ts\`, from which \`testing/policy/records-policy.test.ts\` takes what it expects
of every role at every place in every state. Do not edit it: \`RENDER_POLICY=1\` with that test writes it anew.

Each line is read from left to right, and the first answer that fits is given:

1. A role that is not listed is refused by permission: 403 \`http.not_permitted\`, before anything is looked at.
2. A place that is not listed under "there for", or is there in another state, gets the answer under "elsewhere" in all
   words as for an id that never was. \`unlisted\`: the list comes without it.
3. Where "done by" names who, anybody else gets the error that stands beside it.
4. Where "in" names states, the others get the error beside it.

What changes something goes its whole way in the test, past row security and its act, and is undone where it would be
committed. Of such endpoints one case in ten is asked, always the same ones; with \`EVERY_CASE=1\`, as \`.ci/run\` has it, all are. Of those that
read or search it is one case in three without that, of files to take away those of one caller in ten. Who is of a suspended member is not signed in: every endpoint answers 401
\`http.not_signed_in\`, past the sign-in as well. That who located a firearm or asked does not confirm it, and that agencies hold steps of a
checklist or are named by their desk, is tested beside the rules themselves. Every endpoint has a line.
A \`search\` is one that an officer of the owner's agency has put: nobody else takes away what it finds, and the own side reads it again.
`;

/** The policy as a page for people. */
export function renderPolicy(rows: readonly PolicyRow[]): string {
  const places = Object.entries(placed).map(([code, words]) => `- \`${code}\`: ${words}`);
  const states = Object.entries(statesOf).map(([code, all]) => `- \`${code}\`: ${all.join(", ")}`);
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  return [
    opening,
    `## Places\n\n${places.join("\n")}\n`,
    `## What it is about, and its states\n\n${states.join("\n")}\n`,
    ...subjects.map((subject) => tableOf(subject, rows)),
  ].join("\n");
}

function tableOf(subject: Subject, rows: readonly PolicyRow[]): string {
  const lines = rows.filter((row) => row.subject === subject).map(lineOf);
  const heading =
    "| what | roles | there for | elsewhere | done by | in |\n| - | - | - | - | - | - |";
  return `## \`${subject}\`\n\n${heading}\n${lines.join("\n")}\n`;
}

function lineOf(row: PolicyRow): string {
  const what = [row.endpoint, row.step].filter(Boolean).join(" ");
  const cells = [
    `\`${what}\``,
    row.roles.join(", "),
    seenBy(row),
    row.unseen,
    row.by === undefined ? "all of them" : `${grouped(row.by)}; others ${row.others}`,
    row.when === undefined ? "all" : `${row.when.join(", ") || "none"}; else ${elsewhereOf(row)}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

function elsewhereOf({ elsewhere = "" }: PolicyRow): string {
  if (typeof elsewhere === "string") return elsewhere;
  const states = Map.groupBy(Object.entries(elsewhere), ([, error]) => error);
  return [...states]
    .map(([error, of]) => `${error} (${of.map(([state]) => state).join(", ")})`)
    .join(", ");
}

function seenBy({ subject, seen }: PolicyRow): string {
  const all = statesOf[subject].join(", ");
  return grouped(seen).replaceAll(`: ${all}`, ": every state");
}

/** Places that come with the same are named together. */
function grouped(by: Readonly<Partial<Record<Position, readonly string[]>>>): string {
  const places = new Map<string, string[]>();
  for (const [place, what] of Object.entries(by)) {
    const key = what.join(", ");
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return [...places].map(([what, where]) => `${where.join(", ")}: ${what}`).join("; ");
}
