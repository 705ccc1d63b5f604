import { checkPage, guidedPage, marksPage } from "#reference/contract";
import { type ReturnReason, tracesPage } from "#tracing/contract";

/** What a reader of a lesson can do at once, beside mending the draft. */
interface LessonHelp {
  readonly page: string;
  /** Message key of what stands there. */
  readonly title: string;
}

interface Lesson {
  /** How many steps it has: messages `tracing.lesson.<reason>.step1` and on. */
  readonly steps: number;
  /** Id of the field of the draft that mends it. */
  readonly field?: string;
  readonly help?: LessonHelp;
}

const check: LessonHelp = { page: checkPage, title: "reference.check.title" };

/** The mistakes for which a desk gives a draft back, each with its lesson. */
export const lessons: Readonly<Record<ReturnReason, Lesson>> = {
  serial_is_another_mark: { steps: 4, field: "serials", help: check },
  make_is_not_the_maker: { steps: 3, field: "firearm-make", help: check },
  model_missing: {
    steps: 3,
    field: "firearm-model",
    help: { page: guidedPage, title: "reference.guide.title" },
  },
  calibre_doubtful: { steps: 3, field: "firearm-calibre", help: check },
  import_mark_not_read: {
    steps: 3,
    field: "firearm-importer",
    help: { page: marksPage, title: "reference.library.title" },
  },
  photographs_missing: { steps: 3, field: "photos" },
  facts_missing: { steps: 3, field: "facts" },
  legal_ground_missing: { steps: 3, field: "ground" },
  domestic_trace_first: { steps: 3, field: "domestic" },
  wrong_country: { steps: 3, help: check },
  already_traced: { steps: 3, help: { page: tracesPage, title: "tracing.list.title" } },
};
