import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../action/button.tsx";
import classes from "./toast.module.css";

/** A short word on what was done; failures are shown where they happen, not here. */
export interface Toast {
  sentence: string;
  /** Takes the deed back, while that is possible. */
  undo?: () => void;
}

type Say = (toast: Toast) => void;

const ToastContext = createContext<Say>(() => undefined);
const shownFor = 6000;

/** Where short words appear: at the foot of the page, read out without taking the focus. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toast, setToast] = useState<Toast>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = useCallback(() => setToast(undefined), []);
  const say = useCallback<Say>(
    (next) => {
      clearTimeout(timer.current);
      setToast(next);
      timer.current = setTimeout(hide, shownFor);
    },
    [hide],
  );
  const undo = toast?.undo;
  return (
    <ToastContext.Provider value={say}>
      {children}
      <div className={classes.place} role="status" data-print="never">
        {toast && (
          <div className={classes.toast}>
            {toast.sentence}
            {undo && (
              <Button
                kind="text"
                onClick={() => {
                  undo();
                  hide();
                }}
              >
                {t("ui.toast.undo")}
              </Button>
            )}
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}

/** Says a short word. */
export function useToast(): Say {
  return useContext(ToastContext);
}
