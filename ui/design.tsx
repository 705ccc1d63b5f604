import "./theme/tokens.css";
import "./theme/measures.css";
import "./theme/fonts.css";
import "./theme/page.css";
import "./theme/print.css";
import type { ReactNode } from "react";
import { ToastProvider } from "./overlay/toast.tsx";

/** Everything a page needs around it: palette, type, toasts. */
export function Design({ children }: { children: ReactNode }) {
  return <ToastProvider>{children}</ToastProvider>;
}
