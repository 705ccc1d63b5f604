/// <reference lib="dom" />

import { expect, type Page } from "@playwright/test";
import { type Gun, guns, isAlike } from "./gun.ts";
import { trueAnswer } from "./true-answer.ts";

/** How a person works the page: with the pointer, or with the keyboard alone. */
export interface Manner {
  choose(page: Page, answer: string): Promise<void>;
  write(page: Page, text: string): Promise<void>;
  press(page: Page, name: RegExp | string, at?: string): Promise<void>;
}

export interface Words {
  readonly cannotTell: string;
  readonly change: RegExp;
  readonly thisIsIt: string;
  readonly chosen: RegExp;
}

const mostQuestions = 24;
const mostSecondLooks = 6;
/** The wrong answers fall among so many first ones: every gun is asked more than that. */
const earlyAnswers = 6;
const wrongAnswers = 2;
/** A user reads so many rows before doubting the list. */
const acceptablePlaces = 3;

async function questionAfter(page: Page, before: string): Promise<string> {
  const shown = page.locator("[data-question]");
  await expect(async () => {
    const now = await shown.getAttribute("data-question", { timeout: 2000 });
    expect(now).not.toBe(before);
  }).toPass({ timeout: 30_000 });
  return (await shown.getAttribute("data-question")) ?? "";
}

/** Another answer than the right one; undefined where the question offers no other. */
async function wrongAnswer(
  page: Page,
  right: string,
  next: () => number,
): Promise<string | undefined> {
  const offered = page.locator("[data-question] [data-answer]");
  if ((await offered.count()) === 0) {
    const off = Math.max(1, Math.round(Number(right) * 0.4));
    return String(Number(right) + off);
  }
  const ids = await offered.evaluateAll((all) => all.map((one) => one.getAttribute("data-answer")));
  const others = ids.filter((id) => id !== right && id !== null) as string[];
  return others[Math.floor(next() * others.length)];
}

async function give(page: Page, manner: Manner, question: string, answer: string): Promise<void> {
  const isNumber = question === "field capacityRounds" || question === "field barrelLengthMm";
  if (isNumber) await manner.write(page, answer);
  else await manner.choose(page, answer);
}

/**
 * Answers all the guide asks, from each of the places in `wrong` on once wrongly, where a wrong answer is
 * offered. Gives back how many wrong answers were given.
 */
async function answerAll(
  page: Page,
  gun: Gun,
  manner: Manner,
  words: Words,
  wrong: readonly number[],
  next: () => number,
): Promise<number> {
  const due = wrong.toSorted((a, b) => a - b);
  let question = await questionAfter(page, "");
  let answered = 0;
  for (let asked = 0; question !== "over" && asked < mostQuestions; asked += 1) {
    const right = trueAnswer(gun, question);
    if (right === undefined) await manner.press(page, words.cannotTell);
    else {
      const isDue = due[0] !== undefined && answered >= due[0];
      const slip = isDue ? await wrongAnswer(page, right, next) : undefined;
      if (slip !== undefined) due.shift();
      await give(page, manner, question, slip ?? right);
      answered += 1;
    }
    question = await questionAfter(page, question);
  }
  return wrong.length - due.length;
}

/** Looks again, once each, at the answers the page doubts, and now says what is there. */
async function lookAgain(page: Page, gun: Gun, manner: Manner, words: Words): Promise<void> {
  const looked = new Set<string>();
  for (let turn = 0; turn < mostSecondLooks; turn += 1) {
    const doubted = page.locator("li[data-doubted]");
    const texts = await doubted.allInnerTexts();
    const at = texts.findIndex((text) => !looked.has(text.split(":")[0] ?? ""));
    if (at === -1) return;
    looked.add(texts[at]?.split(":")[0] ?? "");
    const before = (await page.locator("[data-question]").getAttribute("data-question")) ?? "";
    await manner.press(page, words.change, `li[data-doubted] >> nth=${at} >> button`);
    const question = await questionAfter(page, before);
    const right = trueAnswer(gun, question);
    if (right === undefined) await manner.press(page, words.cannotTell);
    else await give(page, manner, question, right);
    await page.waitForTimeout(1200);
  }
}

/** The place among the listed firearms of this gun, or of one alike in every recorded field. */
async function placeOf(page: Page, gun: Gun): Promise<number> {
  const rows = page.locator("details ol > li");
  const names = await rows.evaluateAll((all) =>
    all.map((row) => row.querySelector("bdi")?.textContent ?? ""),
  );
  const own = guns.filter((other) => isAlike(other, gun)).map(({ name }) => name);
  return names.findIndex((name) => own.includes(name));
}

/** The whole way of one layman with one gun: two wrong answers, second looks, and the choice. */
export async function identifyByDrawings(
  page: Page,
  gun: Gun,
  manner: Manner,
  words: Words,
  next: () => number,
): Promise<void> {
  const wrong = new Set<number>();
  while (wrong.size < wrongAnswers) wrong.add(Math.floor(next() * earlyAnswers));
  const given = await answerAll(page, gun, manner, words, [...wrong], next);
  expect(given, `wrong answers given of ${gun.name}`).toBe(wrongAnswers);
  await lookAgain(page, gun, manner, words);
  await answerAll(page, gun, manner, words, [], next);
  const place = await placeOf(page, gun);
  expect(place, `${gun.name} is listed`).toBeGreaterThanOrEqual(0);
  expect(place, `place of ${gun.name}`).toBeLessThan(acceptablePlaces);
  const row = `details ol > li >> nth=${place}`;
  await manner.press(page, /.*/, `${row} >> button[aria-expanded]`);
  await manner.press(page, words.thisIsIt, `${row} >> button:has-text("${words.thisIsIt}")`);
  const chosen = page.locator(`details ol > li[data-chosen]`);
  await expect(chosen).toContainText(words.chosen);
  expect(await placeOf(page, gun)).toBe(place);
}
