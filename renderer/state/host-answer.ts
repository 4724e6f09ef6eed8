import { useEffect, useState } from "react";
import { errorMessage } from "./runtime.ts";

type Answer<T> =
  | { readonly kind: "waiting" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "here"; readonly data: T };

const WAITING = { kind: "waiting" } as const;

/** Asks the host when a dialog opens, and whenever it is asked `again`. */
export function useHostAnswer<T>(ask: () => Promise<T>): Answer<T> & { readonly again: () => void } {
  const [answer, setAnswer] = useState<Answer<T>>(WAITING);
  const [asked, setAsked] = useState(() => ({ ask }));
  useEffect(() => {
    let gone = false;
    const show = (next: Answer<T>) => {
      if (!gone) setAnswer(next);
    };
    asked.ask().then(
      (data) => show({ kind: "here", data }),
      (thrown: unknown) => show({ kind: "failed", message: errorMessage(thrown) }),
    );
    return () => {
      gone = true;
    };
  }, [asked]);
  const again = () => {
    setAnswer(WAITING);
    setAsked({ ask });
  };
  return { ...answer, again };
}
