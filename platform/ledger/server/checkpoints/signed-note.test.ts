import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCheckpoint, writeCheckpoint } from "./checkpoint-text.ts";
import { openNote, openNoteSigner } from "./signed-note.ts";

/** The example in the documentation of golang.org/x/mod/sumdb/note, the format's origin. */
const publishedKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const publishedText =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const publishedNote = `${publishedText}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

describe("a signed note", () => {
  test("as published opens with its key", () => {
    expect(openNote(publishedNote, publishedKey)).toBe(publishedText);
  });

  test("opens with the key of its name, once signed", () => {
    const signer = openNoteSigner(aFolder(), "a.example");
    const note = signer.sign("a.example/ledger/FR", "first\nsecond\n");
    expect(openNote(note, signer.verifierKey("a.example/ledger/FR"))).toBe("first\nsecond\n");
    expect(openNote(note, signer.verifierKey("a.example/ledger/ES"))).toBeUndefined();
  });

  test.each([
    ["another text", publishedNote.replace("answer", "cause")],
    ["another name", publishedNote.replace("— Peter", "— Paul")],
    ["no signature", `${publishedText}\n`],
    ["no blank line", publishedText],
    ["more behind it", `${publishedNote}x`],
    ["half a signature", publishedNote.slice(0, -40)],
  ])("does not open with %s", (_, note) => {
    expect(openNote(note, publishedKey)).toBeUndefined();
  });

  test("keeps its key to itself", () => {
    const folder = aFolder();
    openNoteSigner(folder, "a.example");
    expect(statSync(join(folder, "ledger-ed25519.pem")).mode & 0o777).toBe(0o600);
  });

  test("keeps key and name when the program starts again, whatever the machine is called", () => {
    const folder = aFolder();
    const first = openNoteSigner(folder, "a.example");
    const again = openNoteSigner(folder, "b.example");
    expect(again.installation).toBe("a.example");
    expect(again.verifierKey("log")).toBe(first.verifierKey("log"));
  });

  test.each(["", "a b", "a+b"])("is of no installation called %j", (name) => {
    expect(() => openNoteSigner(aFolder(), name)).toThrow(TypeError);
  });
});

function aFolder(): string {
  return join(mkdtempSync(join(tmpdir(), "proofmark-key-")), "keys");
}

describe("a checkpoint", () => {
  const head = { origin: "a.example/ledger/FR", size: 12, root: Buffer.alloc(32, 7) };

  test("reads back as it was written", () => {
    expect(readCheckpoint(writeCheckpoint(head))).toEqual(head);
  });

  test.each(["", "a\n1\n", "a\n01\nAAAA\n", `a\n-1\n${"A".repeat(43)}=\n`])("is not %j", (text) => {
    expect(readCheckpoint(text)).toBeUndefined();
  });
});
