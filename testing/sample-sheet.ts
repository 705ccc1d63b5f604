import type { IdentificationSheet } from "#platform/documents/contract";
import type { Language } from "#platform/i18n/contract";

type Words = Record<
  "pistol" | "frame" | "slide" | "barrel" | "serial" | "calibre" | "makeModel",
  string
>;

const words: Record<"en" | "ar", Words & { [key: string]: string }> = {
  en: {
    pistol: "pistol · semi-automatic · 9×19 mm Parabellum",
    frame: "frame, right",
    slide: "slide, left",
    barrel: "barrel, chamber",
    serial: "Serial number",
    calibre: "Calibre",
    makeModel: "Make and model",
    proof: "Proof mark, year",
    make: "Make",
    model: "Model",
    type: "Type",
    country: "Country of manufacture",
    capacity: "Capacity",
    uncertain: "2 characters uncertain",
    agency: "Customs, Tanger Med · Morocco",
    searched:
      "612 models and 4,550 make codes searched, all of them; reference table of 23 November 2026. Models are an unverified seed.",
    drawing: "Side view of a pistol",
  },
  ar: {
    pistol: "مسدس · نصف آلي · \u20669×19 mm Parabellum\u2069",
    frame: "الهيكل، الجانب الأيمن",
    slide: "المنزلقة، الجانب الأيسر",
    barrel: "السبطانة، حجرة الانفجار",
    serial: "الرقم التسلسلي",
    calibre: "العيار",
    makeModel: "الصانع والطراز",
    proof: "علامة الاختبار والسنة",
    make: "الصانع",
    model: "الطراز",
    type: "النوع",
    country: "بلد الصنع",
    capacity: "سعة المخزن",
    uncertain: "حرفان غير مؤكدين",
    agency: "الجمارك، طنجة المتوسط · المغرب",
    searched:
      "بُحث في 612 طرازًا و4550 رمز صانع، كلها؛ الجدول المرجعي بتاريخ 23 نوفمبر 2026. الطرازات بذرة غير متحقق منها.",
    drawing: "منظر جانبي لمسدس",
  },
};

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 120" fill="none" stroke="#13202e" stroke-width="1.6" stroke-linejoin="round"><path d="M18 22h158v20H92l-6 10H68l-14 56H22l14-58H22V42l-4-6z"/><path d="M68 42c4 16 10 20 24 18"/></svg>`;

/** A sheet as `modules/reference` fills it, in a language that reads left to right or right to left. */
export function sampleSheet(language: Extract<Language, "en" | "ar">): IdentificationSheet {
  const say = (name: string) => words[language][name] ?? name;
  return {
    reference: "CK-7F3Q-2M8K",
    preparedAt: "2026-11-23T09:30:00Z",
    preparedFor: say("agency"),
    subject: { title: "CZ 75 B", summary: say("pistol") },
    drawing: { svg: drawing, description: say("drawing") },
    facts: [
      { label: say("make"), value: "Česká zbrojovka", form: "text" },
      { label: say("model"), value: "75 B", form: "code" },
      { label: say("calibre"), value: "9×19 mm Parabellum", form: "code" },
      { label: say("country"), value: null, form: "text" },
      { label: say("capacity"), value: null, form: "text" },
    ],
    marks: [
      mark("CZ 75 B", say("slide"), say("makeModel"), "CZ · 75 B", 0.98),
      mark("CAL. 9 PARA", say("barrel"), say("calibre"), null, 0.99),
      mark("A3[8B]1?5", say("frame"), say("serial"), say("uncertain"), 0.91),
      mark("PN 99", say("slide"), say("proof"), "1999", 0.84),
      mark("9×19", say("barrel"), say("calibre"), null, null),
    ],
    candidates: [
      candidate("CZ 75 B", "Česká zbrojovka", 0.912, say, "75 B", ["agrees", "agrees", "unknown"]),
      candidate("Canik C 100", "Samsun Yurt Savunma", 0.051, say, "C 100", [
        "contradicts",
        "agrees",
        "unknown",
      ]),
      candidate("Tanfoglio TA 90", null, 0.002, say, "TA 90", [
        "contradicts",
        "contradicts",
        "unknown",
      ]),
    ],
    notInTable: 0.034,
    photos: [],
    features: [{ label: say("type"), answer: say("pistol") }],
    verdicts: [
      {
        label: say("calibre"),
        form: "code",
        stated: "9×19",
        verdict: "suspicious",
        reason: say("uncertain"),
      },
    ],
    explanation: [{ heading: say("proof"), lines: [say("searched")] }],
    unknown: [say("country"), say("capacity")],
    searched: say("searched"),
  };
}

function mark(
  text: string,
  place: string,
  kind: string,
  note: string | null,
  probability: number | null,
) {
  return { text, place, kind, note, probability };
}

type Verdict = "agrees" | "contradicts" | "unknown";

function candidate(
  name: string,
  maker: string | null,
  probability: number,
  say: (name: string) => string,
  model: string,
  verdicts: [Verdict, Verdict, Verdict],
): IdentificationSheet["candidates"][number] {
  const line = (
    label: string,
    verdict: Verdict,
    observed: string | null,
    recorded: string | null,
  ) => ({ label: say(label), form: "code", verdict, observed, recorded }) as const;
  return {
    name,
    maker,
    probability,
    fields: [
      line("model", verdicts[0], "75 B", model),
      line("calibre", verdicts[1], "9 PARA", "9×19 mm Parabellum"),
      line("capacity", verdicts[2], null, "16"),
    ],
  };
}
