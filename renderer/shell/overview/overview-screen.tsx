import { Button } from "@fluentui/react-components";
import { ChartMultiple20Regular } from "@fluentui/react-icons/svg/chart-multiple";
import { type ReactNode, useMemo } from "react";
import type { BookRows } from "../../../shared/book/rows.ts";
import { type Overview, overviewOf } from "../../../shared/overview/overview.ts";
import type { Bar } from "../../parts/bar.ts";
import { Bars } from "../../parts/bars.tsx";
import { groupedCount } from "../../parts/grouped-count.ts";
import { goTo } from "../../state/navigation.ts";
import { openChartExport } from "../../state/open-dialog.ts";
import { CHECK_FAILED, useProblems } from "../../state/problems.ts";
import { useRules } from "../../state/rules.ts";
import { useApp } from "../../state/store.ts";
import { fundsBars, planBars, unitBars } from "./money-bars.ts";
import { moneyWords } from "./shown-bars.ts";
import { blankBars, carriedBars, type Found, indicatorBars, problemBars } from "./work-bars.tsx";
import "./overview.css";

/** Units with so few projects in all show them at once. */
const FEW = 20;

/** The numbers of the text in pictures; each bar leads to what it counts. */
export function OverviewScreen() {
  const rows = useApp((state) => state.view?.rows);
  return rows ? <OverviewOf rows={rows} /> : null;
}

function OverviewOf({ rows }: { readonly rows: BookRows }) {
  const { department, projects } = rows;
  const overview = useMemo(() => overviewOf({ department, projects }), [department, projects]);
  const count = overview.indicators.reduce((sum, each) => sum + each.count, 0);
  return (
    <div className="form overview">
      <div className="form-head row">
        <h2>概览</h2>
        <span className="quiet cut numeric grow">
          {projects.length} 个项目 · {moneyWords(overview.money.total)} · {groupedCount(count)} 条指标
        </span>
        <Button icon={<ChartMultiple20Regular />} onClick={openChartExport}>
          导出图表…
        </Button>
      </div>
      <div className="overview-cards">
        {projects.length === 0 ? <NoProjects /> : <MoneyCards rows={rows} overview={overview} />}
        <ProblemCards rows={rows} />
        <CarriedCard rows={rows} overview={overview} />
      </div>
    </div>
  );
}

interface CardsProps {
  readonly rows: BookRows;
  readonly overview: Overview;
}

function MoneyCards({ rows, overview }: CardsProps) {
  const bars = useMemo(
    () => ({
      units: unitBars(rows, overview),
      funds: fundsBars(rows, overview),
      plan: planBars(rows, overview),
      indicators: indicatorBars(rows, overview),
    }),
    [rows, overview],
  );
  return (
    <>
      <Card title="各单位、各项目的预算数" wide bars={bars.units} unfolded={rows.projects.length <= FEW} />
      <Card title="资金来源" bars={bars.funds} />
      <Card title="资金支出计划" bars={bars.plan} />
      <Card title="绩效指标" bars={bars.indicators} unfolded none="还没有指标" />
    </>
  );
}

function NoProjects() {
  return (
    <Card title="各单位、各项目的预算数" wide bars={[]} none="还没有项目：金额、计划、指标的图从项目来">
      <Button size="small" onClick={() => goTo({ kind: "projects" })}>
        到全部项目添加
      </Button>
    </Card>
  );
}

function ProblemCards({ rows: { sections, projects } }: { readonly rows: BookRows }) {
  const found = useProblems((state) => state.found);
  const checked = useProblems((state) => state.checked);
  const checkedRows = useProblems((state) => state.rows);
  const failed = useProblems((state) => state.failed);
  const rules = useRules();
  const bars = useMemo(() => {
    if (found === null || checkedRows === null) return null;
    const open = found.flatMap((problem, at): Found[] => (checked.has(problem) ? [] : [{ problem, at }]));
    return { problems: problemBars(open, rules), blanks: blankBars(checkedRows, open) };
  }, [found, checked, checkedRows, rules]);
  const waiting = failed ? CHECK_FAILED : "正在检查…";
  const empty = sections.length + projects.length === 0;
  return (
    <>
      <Card
        title="问题"
        bars={bars?.problems ?? []}
        none={bars ? "没有发现问题。仍请通读一遍再上报。" : waiting}
      />
      <Card
        title="空着的必填项"
        bars={bars?.blanks ?? []}
        none={bars ? (empty ? "还没有内容" : "必填项都填了") : waiting}
      />
    </>
  );
}

function CarriedCard({ rows, overview }: CardsProps) {
  const bars = useMemo(() => carriedBars(rows, overview), [rows, overview]);
  return <Card title="待核对" bars={bars} none="没有待核对的：由上年生成的文本里，看过的和自己写的都不算" />;
}

interface CardProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Over the whole width. */
  readonly wide?: boolean;
  readonly unfolded?: boolean;
  /** In place of the bars where there are none. */
  readonly none?: string;
  readonly children?: ReactNode;
}

function Card({ title, bars, wide, unfolded = false, none, children }: CardProps) {
  return (
    <section className={wide ? "overview-card framed is-wide" : "overview-card framed"} aria-label={title}>
      <h3>{title}</h3>
      {bars.length > 0 ? (
        <Bars label={title} bars={bars} unfolded={unfolded} />
      ) : (
        <p className="quiet">{none}</p>
      )}
      {children}
    </section>
  );
}
