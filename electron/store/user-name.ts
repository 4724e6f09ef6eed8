import { userInfo } from "node:os";

/** The name under which the user has logged in to this PC. A user without an entry in the system's list (some networks) has none: "". */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
