import {
  accessActs,
  accessErrors,
  actorOf,
  type Caller,
  isPermitted,
  type OpenWork,
  type Permission,
  type Person,
  type reassignWorkRoute,
  workHandedNotice,
} from "#platform/access/contract";
import { findWorkplace } from "#platform/directory/server";
import { problem, type RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { notify } from "#platform/notifications/server";
import { type AccessDesk, type AccessTransaction, asAnyTransaction } from "../access-parts.ts";
import { getPerson } from "./change-person.ts";
import type { HeldWork, Post, WorkSource } from "./work-source.ts";

/** What a person of the caller's member has open in every module. */
export function readOpenWork(
  desk: AccessDesk,
  caller: Caller,
  id: string,
): Promise<{ openWork: OpenWork[] }> {
  return desk.asCaller(
    caller,
    async (transaction) => {
      await getPerson(transaction, caller, id);
      return { openWork: await listOpenWork(desk, transaction, id) };
    },
    "member_administrator",
  );
}

export async function listOpenWork(
  desk: AccessDesk,
  transaction: AccessTransaction,
  person: string,
): Promise<OpenWork[]> {
  const work: OpenWork[] = [];
  for (const { kind, list } of desk.workSources) {
    const held = await list(asAnyTransaction(transaction), person);
    work.push(...held.map(({ id, reference }) => ({ kind, id, reference })));
  }
  return work;
}

/** Hands open work of one person to another of the same member, who is told of each piece. */
export function reassignWork(
  desk: AccessDesk,
  caller: Caller,
  from: string,
  { to, work }: { to: string; work: readonly OpenWork[] },
): Promise<RouteAnswer<typeof reassignWorkRoute>> {
  return desk.asCaller(
    caller,
    async (transaction) => {
      const { leftAt } = await getPerson(transaction, caller, from);
      const successor = await getPerson(transaction, caller, to);
      if (successor.leftAt !== null) throw problem(accessErrors.hasLeft);
      const posts = await postsOf(transaction, successor);
      const hasLeft = leftAt !== null;
      const by = actorOf(caller);
      const handing = { transaction, from, hasLeft, to, posts, by, now: desk.clock() };
      const handed: Pick<OpenWork, "kind" | "id">[] = [];
      for (const source of desk.workSources) {
        const { kind } = source;
        const wanted = new Set(work.filter((one) => one.kind === kind).map(({ id }) => id));
        if (wanted.size === 0) continue;
        for (const id of await handOver(source, wanted, handing)) handed.push({ kind, id });
      }
      const act = describeAct(accessActs.workReassigned, from, { to, work: handed });
      await recordAct(transaction, { ...actorOf(caller), ...act });
      return { reassigned: handed.length, remaining: work.length - handed.length };
    },
    "member_administrator",
  );
}

interface Handing {
  readonly transaction: AccessTransaction;
  readonly from: string;
  readonly hasLeft: boolean;
  readonly to: string;
  readonly posts: readonly Post[];
  readonly by: ReturnType<typeof actorOf>;
  readonly now: Date;
}

/** Hands over what of it is that person's and may be the successor's; answers which. */
async function handOver(
  { list, give, permission, page }: WorkSource,
  wanted: ReadonlySet<string>,
  { transaction, to, posts, ...handing }: Handing,
): Promise<string[]> {
  const any = asAnyTransaction(transaction);
  const handed: string[] = [];
  for (const held of await list(any, handing.from)) {
    const { id, reference } = held;
    const post = findPost(posts, held, permission);
    if (!wanted.has(id) || post === undefined) continue;
    const { account, agency } = post;
    if (!(await give(any, { ...handing, id, to: { person: to, account, agency } }))) continue;
    handed.push(id);
    const recipient = { member: handing.by.member, person: to };
    await notify(transaction, recipient, workHandedNotice, { reference }, page(id));
  }
  return handed;
}

/** Where somebody may go on with work of an agency: there or at the member's desk, in a role that does such work. */
function findPost(
  posts: readonly Post[],
  { agency }: HeldWork,
  permission: Permission,
): Post | undefined {
  const fit = posts.filter((post) => isPermitted(post, permission));
  return fit.find((post) => post.agency === agency) ?? fit.find(({ isDesk }) => isDesk);
}

/** Where a person works now: an account that was never set up does no work. */
async function postsOf(
  transaction: AccessTransaction,
  { accounts }: Pick<Person, "accounts">,
): Promise<Post[]> {
  const posts: Post[] = [];
  for (const { id, agency, state, roles } of accounts) {
    if (state !== "active") continue;
    const isDesk = (await findWorkplace(transaction, agency))?.isDesk === true;
    posts.push({ account: id, agency, isDesk, roles });
  }
  return posts;
}
