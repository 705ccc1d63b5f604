import { type Kysely, sql } from "kysely";
import { createId } from "#platform/database";
import type { Position, State, Subject } from "../policy-terms.ts";

/** How a record is handled; the others have none of it. */
export type Handled = "open" | "named" | "pointer" | "silent";

const handledFor: Readonly<Partial<Record<Position, Handled>>> = {
  named_agency: "named",
  named_desk: "named",
  unnamed_desk: "named",
  pointer_desk: "pointer",
  silent_desk: "silent",
};

export interface Thing {
  readonly id: string;
  /** The number on its firearm. */
  readonly number: string;
  /** A photograph that hangs on it. */
  readonly photo: string;
  /** A person in connection with it. */
  readonly person: string;
  readonly version: number;
}

const tables = ["record", "match", "watch", "number_check", "import"];

/** What the cases are about, one of each kind in each state. */
export class Things {
  readonly #entered = new Map<string, Omit<Thing, "version">>();
  readonly #versions = new Map<string, number>();

  keep(name: Named, thing: Partial<Omit<Thing, "version">> & { id: string }): void {
    this.#entered.set(keyOf(name), {
      number: "",
      photo: createId(),
      person: createId(),
      ...thing,
    });
  }

  find(subject: Subject, position: Position, state: State): Thing {
    const handled = handledFor[position] ?? "open";
    const thing = this.#entered.get(keyOf({ subject, state, handled }));
    if (thing === undefined) throw new Error(`nothing entered: ${subject} ${handled} ${state}`);
    return { ...thing, version: this.#versions.get(thing.id) ?? 1 };
  }

  async readVersions(query: Kysely<unknown>): Promise<void> {
    for (const table of tables) {
      const { rows } = await sql<{ id: string; version: number }>`
        select id, version from ${sql.table(`records.${table}`)}`.execute(query);
      for (const { id, version } of rows) this.#versions.set(id, version);
    }
  }
}

export interface Named {
  readonly subject: Subject;
  readonly state: State;
  readonly handled?: Handled;
}

function keyOf({ subject, state, handled = "open" }: Named): string {
  return `${subject} ${state} ${handled}`;
}
