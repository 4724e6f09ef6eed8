/** So long a page may take to write its last edits before the user is asked, and so often it is asked to close. Milliseconds. */
const LAST_EDITS_MS = 2000;
const AGAIN_MS = 100;

interface Leaving {
  /** Asks the page once more whether it can be closed. */
  readonly close: () => void;
  /** Asks the user. @returns whether to close without the last edits */
  readonly closesUnsaved: () => boolean;
}

/**
 * Closing a window whose page holds on to edits that are not written yet: it waits for them, and asks only where they cannot be written.
 * @returns what is to be told of an attempt to close, and what decides whether a page that wants to stay is left all the same
 */
export function leaving({ close, closesUnsaved }: Leaving) {
  let closing = false;
  /** When the page wanted to stay for the first time. */
  let since: number | null = null;
  return {
    closes: () => {
      closing = true;
    },
    leaves: (): boolean => {
      since ??= performance.now();
      // A page that is only loaded anew has nothing to wait for.
      if (closing && performance.now() - since < LAST_EDITS_MS) {
        setTimeout(close, AGAIN_MS);
        return false;
      }
      closing = false;
      since = null;
      return closesUnsaved();
    },
  };
}
