import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { noteRefusal } from "#platform/access/web";
import { ProblemAnswer } from "#platform/client";
import { startLanguage } from "#platform/i18n/web";
import { Design } from "#ui";
import { loadLateMessages, loadMessages } from "./messages/load-messages.ts";
import { router } from "./router.tsx";

const onError = (error: unknown) => noteRefusal(queries, error);
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // The server's answer stands; only what did not arrive is asked again.
      retry: (times, error) => times < 1 && !(error instanceof ProblemAnswer),
      staleTime: 30_000,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

await startLanguage(loadMessages, loadLateMessages);
createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Design>
        <RouterProvider router={router} />
      </Design>
    </QueryClientProvider>
  </StrictMode>,
);

// Only now: nothing on the first screen waits for it. A page being developed must not be kept.
if (import.meta.env.PROD) {
  void import("./offline/start-offline.ts").then(
    (part) => part.startOffline(),
    () => undefined,
  );
}
