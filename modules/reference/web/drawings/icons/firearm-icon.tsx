import type { ReactElement } from "react";
import type { FirearmType } from "#reference/contract";
import { firearmIcons } from "./firearm-icons.ts";

interface FirearmIconProps {
  readonly type: FirearmType;
  /** Width and height in CSS pixels. */
  readonly size?: number;
}

/** A small sign for a firearm type; the word beside it says the same, so readers aloud pass it by. */
export function FirearmIcon({ type, size = 24 }: FirearmIconProps): ReactElement {
  const isUnknown = type === "other";
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className="pm-icon"
    >
      <path d={firearmIcons[type]} {...(isUnknown ? { strokeDasharray: "2 2.2" } : {})} />
    </svg>
  );
}
