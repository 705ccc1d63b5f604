import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isConsistent, isIncluded } from "./check-proof.ts";
import { appendLeaf, type Frontier, rootOfFrontier } from "./frontier.ts";
import { emptyRoot, hashLeaf, hashNode, rootOfComplete, rootOfSubtrees } from "./merkle-tree.ts";
import { completeSpans, consistencySpans, inclusionSpans, type Span } from "./span.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** Inputs and roots published with the Certificate Transparency code for RFC 6962. */
const inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"].concat(
  "606162636465666768696a6b6c6d6e6f",
);
const publishedRoots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const publishedInclusion: [index: number, size: number, path: string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
  ],
  [
    5,
    8,
    [
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
  ],
  [2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]],
  [
    1,
    5,
    [
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
  ],
];
const publishedConsistency: [first: number, second: number, path: string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
  ],
  [
    6,
    8,
    [
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
  ],
  [
    2,
    5,
    [
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
  ],
];
const leaves = inputs.map((input) => hashLeaf(sha256, Buffer.from(input, "hex")));

/** MTH of RFC 9162 section 2.1.1 written down as the recursion it is. */
function naiveRoot(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return emptyRoot(sha256);
  if (hashes.length === 1) return hashes[0] as Uint8Array;
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  return hashNode(sha256, naiveRoot(hashes.slice(0, split)), naiveRoot(hashes.slice(split)));
}

/** PATH of RFC 9162 section 2.1.3.1 as a recursion. */
function naivePath(index: number, hashes: readonly Uint8Array[]): Uint8Array[] {
  if (hashes.length === 1) return [];
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return index < split
    ? [...naivePath(index, left), naiveRoot(right)]
    : [...naivePath(index - split, right), naiveRoot(left)];
}

/** SUBPROOF of RFC 9162 section 2.1.4.1 as a recursion. */
function naiveProof(first: number, hashes: readonly Uint8Array[], isWhole = true): Uint8Array[] {
  if (first === hashes.length) return isWhole ? [] : [naiveRoot(hashes)];
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return first <= split
    ? [...naiveProof(first, left, isWhole), naiveRoot(right)]
    : [...naiveProof(first - split, right, false), naiveRoot(left)];
}

function hashesOf(spans: readonly Span[], hashes: readonly Uint8Array[]): Uint8Array[] {
  return spans.map(({ start, end }) => naiveRoot(hashes.slice(start, end)));
}

function rootByParts(hashes: readonly Uint8Array[]): Uint8Array {
  const spans = completeSpans({ start: 0, end: hashes.length });
  const roots = spans.map(({ start, end }) => rootOfComplete(sha256, hashes.slice(start, end)));
  return rootOfSubtrees(sha256, roots);
}

const someLeaves = (count: number) =>
  Array.from({ length: count }, (_, index) => hashLeaf(sha256, Buffer.from(String(index))));

describe("published vectors of RFC 6962", () => {
  test.each(publishedRoots.map((root, size) => ({ size, root })))("root of $size", (row) => {
    expect(hex(rootByParts(leaves.slice(0, row.size)))).toBe(row.root);
    expect(hex(naiveRoot(leaves.slice(0, row.size)))).toBe(row.root);
  });

  test.each(publishedInclusion)("inclusion of %i in %i", (index, size, expected) => {
    const path = hashesOf(inclusionSpans(index, size), leaves);
    expect(path.map(hex)).toEqual(expected);
    const root = Buffer.from(publishedRoots[size] as string, "hex");
    const leafHash = leaves[index] as Uint8Array;
    expect(isIncluded(sha256, { leafHash, index, size, path, root })).toBe(true);
  });

  test.each(publishedConsistency)("consistency of %i with %i", (first, second, expected) => {
    const path = hashesOf(consistencySpans(first, second), leaves);
    expect(path.map(hex)).toEqual(expected);
    expect(isConsistent(sha256, consistencyClaim(first, second, path, leaves))).toBe(true);
  });
});

function consistencyClaim(
  firstSize: number,
  secondSize: number,
  path: readonly Uint8Array[],
  hashes: readonly Uint8Array[],
) {
  const firstRoot = naiveRoot(hashes.slice(0, firstSize));
  return {
    firstSize,
    firstRoot,
    secondSize,
    secondRoot: naiveRoot(hashes.slice(0, secondSize)),
    path,
  };
}

const aTree = fc
  .integer({ min: 1, max: 300 })
  .chain((size) => fc.record({ size: fc.constant(size), part: fc.integer({ min: 1, max: size }) }));

describe("random trees against the recursions of the RFC", () => {
  test("root, inclusion and consistency agree and are accepted", () => {
    fc.assert(
      fc.property(aTree, ({ size, part }) => {
        const hashes = someLeaves(size);
        const root = naiveRoot(hashes);
        expect(hex(rootByParts(hashes))).toBe(hex(root));
        const frontier: Frontier = [];
        for (const hash of hashes) appendLeaf(sha256, frontier, hash);
        expect(hex(rootOfFrontier(sha256, frontier))).toBe(hex(root));
        const index = part - 1;
        const path = hashesOf(inclusionSpans(index, size), hashes);
        expect(path.map(hex)).toEqual(naivePath(index, hashes).map(hex));
        const leafHash = hashes[index] as Uint8Array;
        expect(isIncluded(sha256, { leafHash, index, size, path, root })).toBe(true);
        const proof = hashesOf(consistencySpans(part, size), hashes);
        expect(proof.map(hex)).toEqual(naiveProof(part, hashes).map(hex));
        expect(isConsistent(sha256, consistencyClaim(part, size, proof, hashes))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("another leaf, index, size, path or root is refused", () => {
    fc.assert(
      fc.property(
        aTree,
        fc.nat(),
        fc.constantFrom("flip", "drop", "add"),
        ({ size, part }, seed, fault) => {
          const hashes = someLeaves(size);
          const [index, root] = [part - 1, naiveRoot(hashes)];
          const path = naivePath(index, hashes);
          const leafHash = hashes[index] as Uint8Array;
          const claim = { leafHash, index, size, path, root };
          const other = sha256(leafHash);
          expect(isIncluded(sha256, { ...claim, leafHash: other })).toBe(false);
          expect(isIncluded(sha256, { ...claim, root: other })).toBe(false);
          expect(isIncluded(sha256, { ...claim, index: size })).toBe(false);
          if (size > 1)
            expect(isIncluded(sha256, { ...claim, index: (index + 1) % size })).toBe(false);
          const spoilt = spoil(path, seed, fault);
          if (spoilt) expect(isIncluded(sha256, { ...claim, path: spoilt })).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("a rewritten beginning has no consistency proof", () => {
    fc.assert(
      fc.property(
        aTree,
        fc.nat(),
        fc.constantFrom("flip", "drop", "add"),
        ({ size, part }, seed, fault) => {
          const hashes = someLeaves(size);
          const path = naiveProof(part, hashes);
          const claim = consistencyClaim(part, size, path, hashes);
          const forged = hashes.with(seed % part, sha256(hashes[0] as Uint8Array));
          const fork = consistencyClaim(part, size, naiveProof(part, forged), forged);
          expect(isConsistent(sha256, { ...fork, firstRoot: claim.firstRoot })).toBe(false);
          const spoilt = spoil(path, seed, fault);
          if (spoilt) expect(isConsistent(sha256, { ...claim, path: spoilt })).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("spans far beyond 2^32 stay exact", () => {
    const size = 2 ** 40 + 5;
    const spans = inclusionSpans(2 ** 40 + 2, size);
    expect(spans.at(-1)).toEqual({ start: 0, end: 2 ** 40 });
    expect(completeSpans({ start: 0, end: size }).map(({ end, start }) => end - start)).toEqual([
      2 ** 40,
      4,
      1,
    ]);
  });
});

function spoil(
  path: readonly Uint8Array[],
  seed: number,
  fault: "flip" | "drop" | "add",
): Uint8Array[] | undefined {
  if (fault === "add") return [...path, sha256(new Uint8Array(seed % 9))];
  if (path.length === 0) return undefined;
  const place = seed % path.length;
  if (fault === "drop") return path.toSpliced(place, 1);
  return path.with(place, sha256(path[place] as Uint8Array));
}
