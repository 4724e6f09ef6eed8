import { Button, Switch } from "@fluentui/react-components";
import type { RuleInfo } from "../../../shared/checks/rules/rule.ts";
import { SeverityMark } from "../../parts/severity.tsx";
import { edit } from "../../state/editing.ts";
import { useRules } from "../../state/rules.ts";
import { useApp } from "../../state/store.ts";
import { NameField } from "./name-field.tsx";

const NONE: readonly string[] = [];

/** Every check: what it finds, what it stands on, and whether it is on for the open text. */
export function RulesPanel() {
  const off = useApp((state) => state.view?.rows.rulesOff);
  const readOnly = useApp((state) => state.readOnly !== null);
  const groups = inGroups(useRules());
  const count = off?.length ?? 0;
  return (
    <>
      <div className="layout-use row">
        <p>{inWords(off)}</p>
        <NameField />
        <Button
          size="small"
          disabledFocusable={count === 0 || readOnly}
          onClick={() => setOff([], "打开全部检查")}
        >
          全部打开
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="rules framed" tabIndex={0} aria-label="各项检查">
        {groups.map(({ title, rules }) => (
          <section key={title} aria-label={title}>
            <h3 className="rules-group quiet">{title}</h3>
            {rules.map((rule) => (
              <RuleRow key={rule.id} rule={rule} off={off ?? NONE} fixed={off === undefined || readOnly} />
            ))}
          </section>
        ))}
      </section>
    </>
  );
}

function inWords(off: readonly string[] | undefined): string {
  if (off === undefined) return "打开一份文本后，可以为它关闭个别检查。";
  if (off.length === 0) return "这份文本的检查全部打开着。关闭的检查显示为“未检查”，不算通过。";
  return `这份文本关闭了 ${off.length} 项检查，显示为“未检查”，不算通过。`;
}

interface RuleRowProps {
  readonly rule: RuleInfo;
  readonly off: readonly string[];
  /** It cannot be switched: there is no text, or it is only looked at. */
  readonly fixed: boolean;
}

function RuleRow({ rule: { id, title, severity, source, example }, off, fixed }: RuleRowProps) {
  const on = !off.includes(id);
  return (
    <div className="rule">
      <Switch
        checked={on}
        disabled={fixed}
        aria-label={title}
        onChange={(_, data) =>
          setOff(
            data.checked ? off.filter((each) => each !== id) : [...off, id],
            `${data.checked ? "打开" : "关闭"}检查“${title}”`,
          )
        }
      />
      <div className="rule-words stack">
        <span className="rule-title row">
          <SeverityMark severity={severity} />
          {title}
          {source === undefined ? null : <span className="rule-source quiet">依据 {source}</span>}
        </span>
        <span className="rule-example quiet">
          <span>
            <em>例</em> {example.wrong}
          </span>
          <span>
            <em>应为</em> {example.right}
          </span>
        </span>
      </div>
    </div>
  );
}

function setOff(rulesOff: readonly string[], label: string): void {
  edit(label.slice(0, 100), [{ op: "set", table: "book", fields: { rulesOff: [...rulesOff] } }]);
}

interface RuleGroup {
  readonly title: string;
  readonly rules: readonly RuleInfo[];
}

/** By what they look at, as their ids say; whatever is left belongs to the last. */
const FAMILIES: readonly { readonly title: string; readonly ids: RegExp }[] = [
  { title: "结构和文字", ids: /^(?:[TPYWS]\d|E2$)/ },
  { title: "数字、金额和编码", ids: /^[NBC]\d/ },
  { title: "目标和指标", ids: /^/ },
];

function inGroups(rules: readonly RuleInfo[]): readonly RuleGroup[] {
  return FAMILIES.map(({ title }, at) => ({
    title,
    rules: rules.filter(({ id }) => FAMILIES.findIndex(({ ids }) => ids.test(id)) === at),
  }));
}
