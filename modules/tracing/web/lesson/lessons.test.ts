import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ReturnReason } from "#tracing/contract";
import { lessons } from "./lessons.ts";

const late = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "..", "messages", "late", "en.json"), "utf8"),
) as Record<string, string>;

test.each(ReturnReason.options)(
  "%s has a lesson with all its steps in words, and no more",
  (reason) => {
    const { steps } = lessons[reason];
    const words = Object.keys(late).filter((key) => key.startsWith(`tracing.lesson.${reason}.`));
    const numbered = Array.from(
      { length: steps },
      (_, at) => `tracing.lesson.${reason}.step${at + 1}`,
    );
    expect(words.sort()).toEqual([...numbered, `tracing.lesson.${reason}.why`].sort());
  },
);
