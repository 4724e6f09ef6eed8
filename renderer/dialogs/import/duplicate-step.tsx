import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useId, useMemo } from "react";
import { CompareTable } from "./compare-table.tsx";
import { choicesLike, versionNames } from "./duplicate-choices.ts";
import type { MergeChoice, PlannedMerge } from "./use-merge-plan.ts";

interface DuplicateStepProps {
  readonly merge: PlannedMerge;
  /** What the parts are called. */
  readonly names: readonly string[];
  /** Which of the asked ones is shown. */
  readonly at: number;
  readonly show: (at: number) => void;
}

/** One project that stands in several files (one instance each), its versions side by side, and which of them to keep. */
export function DuplicateStep({ merge, names, at, show }: DuplicateStepProps) {
  const { asked, plan, open } = merge;
  const duplicate = asked[at];
  const group = useId();
  const versions = useMemo(() => duplicate?.versions.map(({ project }) => project) ?? [], [duplicate]);
  useEffect(() => {
    // The chosen one, or the first: the arrows choose from there.
    const radios = document.getElementById(group);
    (radios?.querySelector<HTMLElement>("input:checked") ?? radios?.querySelector("input"))?.focus();
  }, [group]);
  if (!duplicate) return null;
  const choice = plan.choices[duplicate.id];
  const rest = open.filter(({ id }) => id !== duplicate.id);
  const likeThis = (wanted: MergeChoice) => merge.choose(choicesLike(duplicate, wanted, rest));
  const called = versionNames(duplicate, names);
  return (
    <>
      <div className="import-duplicate-head row">
        <b>{duplicate.versions[0].project.name || "（没有名称）"}</b>
        <span className="import-why">
          {duplicate.by === "code" ? "项目编码相同" : "单位和项目名称相同"}，内容不同
        </span>
        <span className="grow" />
        <Step at={at} count={asked.length} show={show} />
      </div>
      <div className="import-choice row">
        <RadioGroup
          id={group}
          layout="horizontal"
          aria-label="保留哪一份"
          value={choice === undefined ? "" : String(choice)}
          onChange={(_, data) => {
            const wanted: MergeChoice = data.value === "all" ? "all" : Number(data.value);
            merge.choose({ [duplicate.id]: wanted });
          }}
        >
          {called.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the versions do not change
            <Radio key={index} value={String(index)} label={`保留“${name}”的`} />
          ))}
          <Radio value="all" label={called.length === 2 ? "两个都保留" : "都保留"} />
        </RadioGroup>
        {rest.length > 0 && choice !== undefined ? (
          <Button size="small" appearance="subtle" onClick={() => likeThis(choice)}>
            其余 {rest.length} 个也这样选
          </Button>
        ) : null}
      </div>
      <CompareTable versions={versions} names={called} chosen={choice} />
    </>
  );
}

interface StepProps {
  readonly at: number;
  readonly count: number;
  readonly show: (at: number) => void;
}

function Step({ at, count, show }: StepProps) {
  if (count === 1) return null;
  return (
    <span className="import-duplicate-step row numeric">
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeft20Regular />}
        aria-label="上一个重复的项目"
        disabledFocusable={at === 0}
        onClick={() => show(at - 1)}
      />
      {at + 1} / {count}
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronRight20Regular />}
        aria-label="下一个重复的项目"
        disabledFocusable={at === count - 1}
        onClick={() => show(at + 1)}
      />
    </span>
  );
}
