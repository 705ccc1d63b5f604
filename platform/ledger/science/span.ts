/** The leaves `start` to `end` (exclusive) of a log: a subtree when `start` is aligned to its width. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The subtrees whose hashes prove that leaf `index` is in the tree of `size` leaves, nearest the
 * leaf first: PATH of RFC 9162 section 2.1.3.1. Throws a RangeError when the leaf is not in it.
 */
export function inclusionSpans(index: number, size: number): Span[] {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} among ${size}`);
  const spans: Span[] = [];
  let { start, end } = { start: 0, end: size };
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    const isLeft = index < middle;
    spans.push(isLeft ? { start: middle, end } : { start, end: middle });
    if (isLeft) end = middle;
    else start = middle;
  }
  return spans.reverse();
}

/**
 * The subtrees whose hashes prove that the tree of `first` leaves is the beginning of the tree of
 * `second` leaves: PROOF of RFC 9162 section 2.1.4.1. Throws a RangeError unless 0 < first ≤ second.
 */
export function consistencySpans(first: number, second: number): Span[] {
  if (first <= 0 || first > second) throw new RangeError(`${first} leaves do not begin ${second}`);
  const spans: Span[] = [];
  let { start, end } = { start: 0, end: second };
  let isKnown = true;
  while (end > first) {
    const middle = start + largestPowerBelow(end - start);
    if (first <= middle) {
      spans.push({ start: middle, end });
      end = middle;
    } else {
      spans.push({ start, end: middle });
      start = middle;
      isKnown = false;
    }
  }
  // Whoever checks knows the old root, so it is sent only where it is a part of something larger.
  if (!isKnown) spans.push({ start, end });
  return spans.reverse();
}

/** A span cut into complete subtrees, each a power of two wide and aligned to it, left to right. */
export function completeSpans({ start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    const to = from + largestPowerUpTo(end - from);
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans;
}

/** The largest power of two below `width`, which is at least 2 (`k` of RFC 9162 section 2.1.1). */
function largestPowerBelow(width: number): number {
  return largestPowerUpTo(width - 1);
}

function largestPowerUpTo(width: number): number {
  let power = 1;
  while (power * 2 <= width) power *= 2;
  return power;
}
