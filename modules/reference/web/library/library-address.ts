import * as z from "zod";
import {
  CountryCode,
  LibraryKind,
  MarkPart,
  type MarkQuestion,
  ShapeWord,
} from "#reference/contract";

/** A question to the library as it stands in the page's address; the picture stays on the device. */
export type WrittenQuestion = Omit<MarkQuestion, "sketch">;

/** Reads `?text=GP&shapes=crown~letters`; what is no code is passed over. */
export function readMarkQuestion(query: URLSearchParams): WrittenQuestion {
  const part = MarkPart.safeParse(query.get("part"));
  return {
    text: (query.get("text") ?? "").slice(0, 80),
    shapes: codesOf(query, "shapes", ShapeWord).slice(0, 10),
    kinds: codesOf(query, "kinds", LibraryKind).slice(0, 10),
    countries: codesOf(query, "countries", CountryCode).slice(0, 30),
    ...(part.success ? { part: part.data } : {}),
  };
}

function codesOf<Code>(query: URLSearchParams, name: string, shape: z.ZodType<Code>): Code[] {
  const codes = query.get(name)?.split("~") ?? [];
  return codes.flatMap((code) => {
    const known = shape.safeParse(code);
    return known.success ? [known.data] : [];
  });
}

/** A list of codes with one more, or one less where it was in it, as it stands in the address. */
export function toggleCode(codes: readonly string[], code: string): string {
  const others = codes.filter((one) => one !== code);
  return (others.length === codes.length ? [...codes, code] : others).join("~");
}
