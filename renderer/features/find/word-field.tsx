import { type RefObject, useState } from "react";
import { actOnKey, type KeyLine } from "../../parts/keys.ts";

interface WordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onWord: (word: string) => void;
  /** Keys that no input method takes. */
  readonly keys: readonly KeyLine<void>[];
  /** By which its screen finds it. */
  readonly name?: string;
  readonly input?: RefObject<HTMLInputElement | null>;
}

/** A word to find, or to put in its place. What an input method still composes is no word yet. */
export function WordField({ label, value, onWord, keys, name, input }: WordFieldProps) {
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <input
      ref={input}
      className="find-word"
      data-reading={name}
      aria-label={label}
      placeholder={label}
      value={composed ?? value}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target, nativeEvent }) => {
        if ("isComposing" in nativeEvent && nativeEvent.isComposing === true) setComposed(target.value);
        else onWord(target.value);
      }}
      onCompositionStart={({ currentTarget }) => setComposed(currentTarget.value)}
      onCompositionEnd={({ currentTarget }) => {
        setComposed(null);
        onWord(currentTarget.value);
      }}
      onKeyDown={(event) => {
        // 229: the key belongs to an input method.
        if (!event.nativeEvent.isComposing && event.keyCode !== 229) actOnKey(keys, undefined, event);
      }}
    />
  );
}
