/** SHA-256 of the bytes: 32 bytes. Handed in, because each program has its own fast one. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const LEAF = 0x00;
const NODE = 0x01;

/** Hash of a leaf (RFC 9162 section 2.1.1). */
export function hashLeaf(sha256: Sha256, data: Uint8Array): Uint8Array {
  return sha256(joined(LEAF, data));
}

/** Hash of the node above two subtrees (RFC 9162 section 2.1.1). */
export function hashNode(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(joined(NODE, left, right));
}

/** Hash of the tree without leaves (RFC 9162 section 2.1.1). */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array(0));
}

/** Root of a complete subtree from the hashes of its parts, whose number is a power of two. */
export function rootOfComplete(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  let level = hashes;
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 2)
      above.push(hashNode(sha256, at(level, i), at(level, i + 1)));
    level = above;
  }
  return at(level, 0);
}

/** Root of a tree from the roots of its complete subtrees, left (widest) to right. */
export function rootOfSubtrees(sha256: Sha256, roots: readonly Uint8Array[]): Uint8Array {
  if (roots.length === 0) return emptyRoot(sha256);
  return roots.reduceRight((right, left) => hashNode(sha256, left, right));
}

function at(hashes: readonly Uint8Array[], index: number): Uint8Array {
  const hash = hashes[index];
  if (hash === undefined) throw new RangeError(`no hash ${index} among ${hashes.length}`);
  return hash;
}

function joined(prefix: number, ...parts: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((length, part) => length + part.length, 0));
  bytes[0] = prefix;
  let offset = 1;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
