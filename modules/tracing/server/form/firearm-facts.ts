import type { Fact } from "#platform/documents/contract";
import { type Description, describedFields, type Marking } from "#reference/contract";
import { codeFields } from "#reference/server";
import type { FormWords } from "./form-words.ts";

/** A line of the form; absent is unknown. */
export function fact(label: string, value: string | undefined, form: Fact["form"] = "text"): Fact {
  return { label, value: value ?? null, form };
}

/** What is unknown of the fields an answer needs is said; of the others what is known. */
const always: ReadonlySet<string> = new Set(["make", "model", "type", "calibre", "country"]);

/** Everything that is stated of the firearm: its numbers with their parts first, photographs aside. */
export function listFirearm(weapon: Description, words: FormWords): Fact[] {
  const serial = words.say("reference.field.serial");
  const numbers = weapon.serials.map((mark) => markFact(serial, mark, words));
  return [
    ...(numbers.length === 0 ? [fact(serial, undefined)] : numbers),
    ...listFields(weapon, words),
    ...listOddities(weapon, words),
    ...weapon.markings.map((mark) => markFact(words.say("tracing.form.mark"), mark, words)),
  ];
}

function markFact(label: string, { text, place }: Marking, { sheet }: FormWords): Fact {
  return fact(place === undefined ? label : `${label} · ${sheet.place(place)}`, text, "code");
}

function listFields(weapon: Description, { sheet }: FormWords): Fact[] {
  return describedFields.flatMap((field) => {
    const value = weapon[field];
    if (value === undefined && !always.has(field)) return [];
    const form = codeFields.has(field) ? "code" : "text";
    return [
      fact(sheet.field(field), value === undefined ? value : sheet.value(field, value), form),
    ];
  });
}

/** What sets this one firearm apart from others of its model. */
function listOddities(weapon: Description, { say, country }: FormWords): Fact[] {
  const { makeRemark, serialState, variant, disguise, finish } = weapon;
  const { year, importCountry, importYear } = weapon;
  const stated = {
    makeRemark,
    serialState: serialState && say(`records.serialState.${serialState}`),
    variant: variant && say(`records.variant.${variant}`),
    disguise: disguise && say(`records.disguise.${disguise}`),
    finish: finish && say(`records.finish.${finish}`),
    year: year?.toString(),
    importCountry: importCountry && country(importCountry),
    importYear: importYear?.toString(),
  };
  return Object.entries(stated).flatMap(([field, value]) =>
    value === undefined ? [] : [fact(say(`records.field.${field}`), value)],
  );
}
