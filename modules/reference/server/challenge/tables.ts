import type { Generated } from "kysely";
import type { ArticleField, ChallengeEvent, ChallengeState } from "#reference/contract";

/** A row of `reference.challenge`. */
export interface ChallengeRow {
  id: string;
  owner_person: string;
  author_account: string;
  author_member: string;
  author_agency: string;
  ref: string;
  title: string;
  field: ArticleField | null;
  grounds: string;
  language: string;
  source: string | null;
  files: string[];
  state: ChallengeState;
  version: Generated<number>;
  opened_at: Date;
  due_at: Date;
  escalated_at: Date | null;
}

/** The tables of challenges. */
export type ChallengeTables = {
  "reference.challenge": ChallengeRow;
  "reference.challenge_step": {
    challenge: string;
    number: number;
    step: ChallengeEvent["step"];
    state: ChallengeState;
    person: string | null;
    member: string | null;
    agency: string | null;
    words: string | null;
    at: Date;
  };
};
