import { useRouter } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, MouseEvent } from "react";
import buttons from "./button.module.css";

interface PageLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** An address inside the product, as a URL builder of a contract gives it. */
  href: string;
  /** Looks like a button where it stands among buttons. */
  as?: "link" | "quiet" | "strong";
}

/** A link to a page of the product: opens in place, and in a new tab when asked to. */
export function PageLink({ href, as = "link", className, onClick, ...rest }: PageLinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || isForBrowser(event)) return;
    event.preventDefault();
    router.history.push(href);
  };
  const looks = as === "link" ? className : buttons.button;
  return (
    <a {...rest} href={href} onClick={follow} className={looks} data-kind={kindOf(as)}>
      {rest.children}
    </a>
  );
}

function kindOf(as: PageLinkProps["as"]): string | undefined {
  return as === "link" ? undefined : as;
}

function isForBrowser(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
