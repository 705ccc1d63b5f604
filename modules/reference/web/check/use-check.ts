import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useReducer, useState } from "react";
import { server } from "#platform/http/web";
import { identifyRoute, type Observation } from "#reference/contract";
import { type CheckDraft, changeDraft, emptyDraft, isEmpty, toObservation } from "./check-draft.ts";

const storageKey = "proofmark.check";
/** Long enough not to ask at every key, short enough to seem at once. */
const pauseMilliseconds = 200;

/** The check under way on this screen; it survives a reload but not the closing of the tab. */
export function useCheckDraft() {
  const [draft, act] = useReducer(changeDraft, undefined, restore);
  useEffect(() => sessionStorage.setItem(storageKey, JSON.stringify(draft)), [draft]);
  return { draft, act };
}

function restore(): CheckDraft {
  try {
    const kept = sessionStorage.getItem(storageKey);
    return kept === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(kept) as CheckDraft) };
  } catch {
    return emptyDraft;
  }
}

/** What the server makes of the draft, asked anew when the person pauses; the last answer stays meanwhile. */
export function useIdentification(draft: CheckDraft) {
  const observation = useSettled(toObservation(draft));
  return useQuery({
    queryKey: [identifyRoute.id, observation],
    queryFn: () => server.call(identifyRoute, { body: observation }),
    enabled: !isEmpty(draft),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
}

function useSettled(observation: Observation): Observation {
  const [settled, setSettled] = useState(observation);
  const text = JSON.stringify(observation);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as Observation), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
