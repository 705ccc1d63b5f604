import { useEffect, useState } from "react";
import classes from "./mark.module.css";

/** White ground around the code, in modules (ISO/IEC 18004). */
const quietZone = 4;

interface QrCodeProps {
  /** What a camera reads. */
  text: string;
  /** What it is, for who cannot see it; the page gives the same text in letters as well. */
  label: string;
}

/** A QR code, black on white in every theme, sharp at every size. */
export function QrCode({ text, label }: QrCodeProps) {
  const [code, setCode] = useState<{ path: string; size: number }>();
  useEffect(() => {
    let isWanted = true;
    void import("qrcode").then(({ create }) => {
      if (isWanted) setCode(draw(create(text).modules));
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  const size = (code?.size ?? 0) + 2 * quietZone;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={classes.qr}>
      <path d={code?.path} />
    </svg>
  );
}

function draw({ size, data }: { size: number; data: Uint8Array }): { path: string; size: number } {
  const squares = Array.from(data, (isDark, at) =>
    isDark ? `M${(at % size) + quietZone} ${Math.floor(at / size) + quietZone}h1v1h-1z` : "",
  );
  return { path: squares.join(""), size };
}
