export { accessPart, signInUrl } from "./access-part.ts";
export { LockScreen } from "./session/lock-screen.tsx";
export {
  accountOf,
  askWhoIsHere,
  lockNow,
  noteRefusal,
  type Session,
  type SignedIn,
  signOut,
  useSession,
} from "./session/session.ts";
