/** Rows do not change in place, and the same is asked of them again and again after each edit: what is made of them is kept. */

/** Remembers the last answer alone: rules that look at rows ask of the same one, one rule after the other. */
export function forLatest<Part extends object | string, Gathered>(
  gather: (part: Part) => Gathered,
): (part: Part) => Gathered {
  let known: { readonly part: Part; readonly gathered: Gathered } | null = null;
  return (part) => {
    if (known?.part !== part) known = { part, gathered: gather(part) };
    return known.gathered;
  };
}

/** So many short texts, and so long. */
const MOST_TEXTS = 2_000;
const LONGEST_TEXT = 40;

/** Remembers the answers about short texts that stand again and again in a book: units, levels, what an indicator stands on. */
export function perText<Answer>(judge: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return judge(text);
    const before = known.get(text);
    if (before) return before.answer;
    const answer = judge(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, { answer });
    return answer;
  };
}

/** Remembers what `gather` makes of an object for as long as it is the same one. */
export function perObject<Part extends object, Gathered>(
  gather: (part: Part) => Gathered,
): (part: Part) => Gathered {
  const known = new WeakMap<Part, { readonly gathered: Gathered }>();
  return (part) => {
    const found = known.get(part);
    if (found) return found.gathered;
    const gathered = gather(part);
    known.set(part, { gathered });
    return gathered;
  };
}

/**
 * Remembers what was last made of a part and of what stands beside it, for as long as both stay the same: a rule on the whole
 * book that says the same again after an edit gives the same objects, and nothing of them is made anew.
 */
export function perObjectWith<Part extends object, Beside extends readonly unknown[], Made>(
  make: (part: Part, ...beside: Beside) => Made,
): (part: Part, ...beside: Beside) => Made {
  const known = new WeakMap<Part, { readonly beside: Beside; readonly made: Made }>();
  return (part, ...beside) => {
    const before = known.get(part);
    if (before && beside.every((one, at) => one === before.beside[at])) return before.made;
    const made = make(part, ...beside);
    known.set(part, { beside, made });
    return made;
  };
}
