export {
  type Client,
  type ClientOptions,
  createClient,
  ProblemAnswer,
  Unreachable,
} from "./client.ts";
