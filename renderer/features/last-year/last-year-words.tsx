import { differingWords } from "../../../shared/diff/words.ts";
import "./last-year.css";

interface LastYearWordsProps {
  readonly was: string;
  readonly is: string;
}

/** Last year's text; what this year's does not have is marked. */
export function LastYearWords({ was, is }: LastYearWordsProps) {
  if (was === "") return <span className="last-year-none">（空）</span>;
  return differingWords(was, is).map(({ text, differs }, at) =>
    differs ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name than their place
      <mark key={at}>{text}</mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={at}>{text}</span>
    ),
  );
}
