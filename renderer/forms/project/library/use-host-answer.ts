import { useEffect, useState } from "react";
import { errorMessage } from "../../../state/runtime.ts";

export type HostAnswer<T> =
  | { readonly kind: "waiting" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "here"; readonly data: T };

/** Asks the host once, when the dialog opens. */
export function useHostAnswer<T>(ask: () => Promise<T>): HostAnswer<T> {
  const [answer, setAnswer] = useState<HostAnswer<T>>({ kind: "waiting" });
  const [asked] = useState(() => ask);
  useEffect(() => {
    let gone = false;
    const show = (next: HostAnswer<T>) => {
      if (!gone) setAnswer(next);
    };
    asked().then(
      (data) => show({ kind: "here", data }),
      (thrown: unknown) => show({ kind: "failed", message: errorMessage(thrown) }),
    );
    return () => {
      gone = true;
    };
  }, [asked]);
  return answer;
}
