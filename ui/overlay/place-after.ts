/** Where a key leads from one of `length` places; undefined for keys that lead nowhere. */
export function placeAfter(
  key: string,
  at: number,
  length: number,
  along: "down" | "across",
  isMirrored: boolean,
): number | undefined {
  const ahead = { down: "ArrowDown", across: isMirrored ? "ArrowLeft" : "ArrowRight" }[along];
  const back = { down: "ArrowUp", across: isMirrored ? "ArrowRight" : "ArrowLeft" }[along];
  switch (key) {
    case ahead:
      return (at + 1) % length;
    case back:
      return (at - 1 + length) % length;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return undefined;
  }
}
