import { watchInstallOffers } from "#platform/http/web";

/** The manifest is of one language: the name on the home screen is the reader's. */
function followLanguage(): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  const follow = () => {
    if (link) link.href = `/manifest-${document.documentElement.lang}.webmanifest`;
  };
  follow();
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ["lang"] });
}

/** Lets the product open without the server; does nothing where the browser cannot, on plain http. */
export function startOffline(): void {
  watchInstallOffers();
  followLanguage();
  if (!("serviceWorker" in navigator)) return;
  // It fails where the server is of another build just now; the next page tries again.
  navigator.serviceWorker
    .register("/service-worker.js", { updateViaCache: "none" })
    .catch(() => undefined);
}
