import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useReducer, useRef, useState } from "react";
import { accountOf, useSession } from "#platform/access/web";
import { type Description, identifyRoute, type Observation } from "#reference/contract";
import { askReference } from "../offline/ask-reference.ts";
import {
  type CheckDraft,
  changeDraft,
  emptyDraft,
  isEmpty,
  saysNothing,
  toObservation,
} from "./check-draft.ts";

/** What is written while nobody can say who is here stands apart: it must not take the place of anyone's. */
const storageKey = (account: string) =>
  account === "" ? "proofmark.check.nobody" : "proofmark.check";
/** Long enough not to ask at every key, short enough to seem at once. */
const pauseMilliseconds = 200;

/** A draft and whose it is: on a shared phone nobody goes on with the check of another. */
interface Kept {
  account: string;
  draft: CheckDraft;
}

/**
 * The check under way on this screen. It survives a reload, a lock and the end of the session, but
 * neither the closing of the tab nor signing out.
 */
export function useCheckDraft() {
  const account = accountOf(useSession()) ?? "";
  const [draft, act] = useReducer(changeDraft, account, restore);
  const writer = useRef(account);
  useEffect(() => {
    // Whoever has signed out has left the page a moment later: what they wrote is nobody's to find.
    if (account === "" && writer.current !== "") return;
    writer.current = account;
    const kept: Kept = { account, draft };
    sessionStorage.setItem(storageKey(account), JSON.stringify(kept));
  }, [account, draft]);
  return { draft, act };
}

function restore(account: string): CheckDraft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey(account)) ?? "null") as Kept | null;
    return kept?.account === account ? { ...emptyDraft, ...kept.draft } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** What the server makes of the draft, asked anew when the person pauses; the last answer stays meanwhile. */
export function useIdentification(draft: CheckDraft, { evenEmpty = false } = {}) {
  const observation = useSettled(toObservation(draft));
  return useQuery({
    queryKey: [identifyRoute.id, observation],
    queryFn: () => askReference(identifyRoute, { body: observation }),
    enabled: evenEmpty || (!isEmpty(draft) && !saysNothing(observation)),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
}

/** What a person writes, once they pause. */
export function useSettled<T extends Observation | Description>(written: T): T {
  const [settled, setSettled] = useState(written);
  const text = JSON.stringify(written);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
