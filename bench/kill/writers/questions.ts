import {
  askOwnerRoute,
  beginWatchRoute,
  changeWatchRoute,
  checkNumbersRoute,
  endWatchRoute,
  latestReview,
  type MatchStep,
  moveMatchRoute,
  openMatchRoute,
  searchRecordsRoute,
} from "#records/contract";
import { type Desk, patience } from "../keep-writing.ts";
import { drawNumber, enterRecord } from "./records.ts";

/** Police of Spain enter a theft, customs of Morocco ask whether it is theirs, Spain's desk answers. */
export async function askAndAnswer(desk: Desk): Promise<void> {
  const { id: record, content } = await enterRecord(desk, 9);
  const mark = desk.mark();
  const numbers = content.weapon.serials.map(({ text }) => ({ text }));
  const search = { numbers, gun: {}, purpose: mark };
  const body = { search, about: { record }, urgency: "routine" as const, note: mark };
  const asked = await desk.untilAnswered(
    { table: "match", mark, verb: "records.match.ask" },
    (idempotencyKey) => desk.as(10).call(askOwnerRoute, { body }, { idempotencyKey, patience }),
  );
  const params = { match: asked.matches[0]?.id ?? "" };
  const opening = { table: "match", mark, verb: "records.match.open" } as const;
  let { version } = await desk.once(opening, () =>
    desk.as(8).call(openMatchRoute, { params }, { patience }),
  );
  const move = async (account: number, step: MatchStep) => {
    const write = { table: "match", mark, verb: "records.match.move", step: step.verb } as const;
    const input = { params, body: step };
    ({ version } = await desk.once(write, () =>
      desk.as(account).call(moveMatchRoute, input, { version, patience }),
    ));
  };
  await move(8, { verb: "leave_open" });
  await move(8, { verb: "confirm" });
  await move(10, { verb: "close", outcome: "firearm_kept_as_evidence" });
}

/** Searches a number that is on record nowhere: kept, and a look. */
export async function search(desk: Desk, account: number): Promise<void> {
  const mark = desk.mark();
  const numbers = [{ text: drawNumber(desk.draw) }];
  const body = { numbers, gun: {}, purpose: mark };
  await desk.once({ table: "search", mark, verb: "records.search.submit" }, () =>
    desk.as(account).call(searchRecordsRoute, { body }, { patience }),
  );
}

/** Begins a watch, widens it and ends it. */
export async function watch(desk: Desk, account: number): Promise<void> {
  const mark = desk.mark();
  const client = desk.as(account);
  const body = {
    numbers: [{ text: drawNumber(desk.draw) }],
    gun: {},
    purpose: mark,
    tells: ["person" as const],
    reviewOn: latestReview(new Date()),
  };
  const begun = await desk.untilAnswered(
    { table: "watch", mark, verb: "records.watch.begin" },
    (idempotencyKey) => client.call(beginWatchRoute, { body }, { idempotencyKey, patience }),
  );
  const params = { watch: begun.id };
  const wider = { ...body, numbers: [...body.numbers, { text: drawNumber(desk.draw) }] };
  const changing = { table: "watch", mark, verb: "records.watch.change" } as const;
  const { version } = await desk.once(changing, () =>
    client.call(changeWatchRoute, { params, body: wider }, { version: begun.version, patience }),
  );
  await desk.once({ table: "watch", mark, verb: "records.watch.end" }, () =>
    client.call(endWatchRoute, { params }, { version, patience }),
  );
}

/** Puts a list of numbers to the records. */
export async function checkList(desk: Desk, account: number): Promise<void> {
  const mark = desk.mark();
  const numbers = Array.from({ length: 40 }, () => ({ number: drawNumber(desk.draw) }));
  const body = { numbers, purpose: mark };
  await desk.once({ table: "number_check", mark, verb: "records.number_check.submit" }, () =>
    desk.as(account).call(checkNumbersRoute, { body }, { patience }),
  );
}
