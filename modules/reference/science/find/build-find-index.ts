import { numberFacets } from "./facet-numbers.ts";
import { fieldOrder, labelWords } from "./field-weight.ts";
import type { FindDocument, FindValue } from "./find-document.ts";
import type { FindIndex, Scratch } from "./find-index.ts";
import { indexTexts } from "./index-texts.ts";
import { invert, type Lists, listAt, listsFrom, startOf } from "./number-lists.ts";
import { buildVocabulary } from "./words/vocabulary.ts";

type Interned = { readonly values: FindValue[]; readonly valuesOfDocument: Lists };

/** Gives each shared value object one number and adds the document's kind as a value. */
function internValues(documents: readonly FindDocument[]): Interned {
  const numbers = new Map<FindValue, number>();
  const kinds = new Map<string, FindValue>();
  function numberOf(value: FindValue): number {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  }
  const lists = documents.map((document) => {
    const kind = kinds.get(document.kind) ?? { field: "kind", key: document.kind, texts: [] };
    kinds.set(document.kind, kind);
    return [...document.values.map(numberOf), numberOf(kind)];
  });
  return { values: [...numbers.keys()], valuesOfDocument: listsFrom(lists) };
}

function countDocuments(valuesOfToken: Lists, documentsOfValue: Lists): Uint32Array {
  const counts = new Uint32Array(valuesOfToken.starts.length - 1);
  for (let token = 0; token < counts.length; token += 1) {
    let count = 0;
    for (const value of listAt(valuesOfToken, token)) {
      count += startOf(documentsOfValue, value + 1) - startOf(documentsOfValue, value);
    }
    counts[token] = count;
  }
  return counts;
}

function newScratch(values: number, documents: number, tokens: number): Scratch {
  return {
    valueBest: new Float32Array(values),
    slotBest: new Float32Array(documents),
    total: new Float32Array(documents),
    matched: new Uint16Array(documents),
    documents: new Uint32Array(documents),
    tokenQuality: new Float32Array(tokens),
    tokenSlots: new Uint32Array(tokens),
  };
}

/**
 * Prepares documents for {@link find}. The order of the documents breaks ties, so the caller puts
 * first what should lead. Documents that share a make, calibre or country should share the value
 * object.
 */
export function buildFindIndex(documents: readonly FindDocument[]): FindIndex {
  const { values, valuesOfDocument } = internValues(documents);
  const texts = indexTexts(values);
  const vocabulary = buildVocabulary(texts.ids);
  const documentsOfValue = invert(valuesOfDocument, values.length);
  const valuesOfToken = invert(texts.tokensOfValue, texts.ids.size);
  return {
    documents,
    values,
    vocabulary,
    valuesOfDocument,
    documentsOfValue,
    textsOfValue: texts.textsOfValue,
    tokensOfText: texts.tokensOfText,
    valuesOfToken,
    documentCount: countDocuments(valuesOfToken, documentsOfValue),
    joinLeft: texts.joinLeft,
    joinRight: texts.joinRight,
    fieldOfValue: Uint8Array.from(values, (value) => fieldOrder.indexOf(value.field)),
    facets: numberFacets(values, valuesOfDocument),
    isLabel: Uint8Array.from(vocabulary.tokens, (token) => (labelWords.has(token) ? 1 : 0)),
    scratch: newScratch(values.length, documents.length, vocabulary.tokens.length),
  };
}
