/** What the help says of one error code. What was refused, and on which file, stands in the error's own message. */
export interface Explanation {
  /** What happened, in the words in which the message says it. */
  readonly title: string;
  readonly why: string;
  readonly mend: string;
}
