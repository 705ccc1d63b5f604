export {
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  ProblemAnswer,
  Unreachable,
} from "./client.ts";
