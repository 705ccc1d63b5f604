import { useEffect, useState } from "react";
import type { PaletteFinder, PaletteOffer } from "#platform/http/web";

/** How long typing must rest before modules are asked, in milliseconds. */
const restFor = 120;

/** What one module offers for the typed text; a module that fails says so. */
export interface OffersOf {
  readonly finder: PaletteFinder;
  readonly offers: readonly PaletteOffer[];
  readonly hasFailed: boolean;
}

/** Asks the modules for what is typed, once typing rests; an older question is taken back. */
export function useOffers(text: string, finders: readonly PaletteFinder[]): readonly OffersOf[] {
  const [answers, setAnswers] = useState<readonly OffersOf[]>([]);
  useEffect(() => {
    const question = text.trim();
    const end = new AbortController();
    const timer = setTimeout(() => {
      const asked = question.length < 2 ? [] : finders;
      void Promise.all(asked.map((finder) => ask(finder, question, end.signal))).then((all) => {
        if (!end.signal.aborted) setAnswers(all);
      });
    }, restFor);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [text, finders]);
  return answers;
}

async function ask(finder: PaletteFinder, text: string, signal: AbortSignal): Promise<OffersOf> {
  try {
    return { finder, offers: await finder.find(text, signal), hasFailed: false };
  } catch {
    return { finder, offers: [], hasFailed: true };
  }
}
