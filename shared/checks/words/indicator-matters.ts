/** Matters that nobody can count: 促进企业发展, 社会稳定, 保证质量. */

const AIM =
  /^(?:为|有效|进一步|持续|不断|切实|全面|有力|大力|着力|积极|逐步|显著|明显|稳步)*(?:促进|增强|提升|提高|保护|缓解|减轻|满足|引导|方便|净化|美化|夯实|繁荣|树立|传承|规范|加强|优化|发挥|维护|改善|保障|推动|推进|带动|保证|确保|助力|激发|营造|弘扬|巩固|健全|完善|深化|强化|丰富|落实|服务|防止|避免|预防|遏制|杜绝)/;
const DEED = /办(?:好事|实事|好)|(?:好事|实事)$/;
const STATE =
  /(?:稳定|和谐|作用|发展|能力|意识|环境|秩序|形象|影响力?|氛围|正常运转|机构运转|面貌|质量|效率|及时性|有效性|规范性|完整性|合理性|成效|活力|水平|条件|状况|素质)$/;
/** 教学条件改善: how much better is a rise, of a few percent; all of it is none. */
const BETTER = /(?:提高|提升|改善|增强|加强|优化|改进|完善|好转|振兴|繁荣|稳定|协调发展)$/;
const LONGEST_END = 4;
const IN_TIME = /^(?:及时|按时|按期|如期|按计划|按进度)[^率数]{0,6}$/;
const QUALITY = /^(?:保证|确保|保障)?质量(?:保证|达标|合格)?$/;
const MEASURABLE =
  /率|比例|占比|比重|人数|数量|个数|次数|户数|家数|件数|天数|台数|总数|数$|额|产量|(?:[^质力])量$|重量|面积|长度|里程|人次|时长|时间|时限|幅度|增速|增幅|收入|产值|成本|支出|费用|金额|标准|单价|满意度|满意程度|指数|素养|浓度|得分|分数|水位|覆盖面|年限|(?:^|[^\u4e00-\u9fff]|务|益|盖|住|水|供|迁|就|业|贫|村|镇|低收入)人口|人口(?:数|规模)|用水量|水量|减排量|程度|(?<![制力态])度$/;

/** Longest name that is looked at. */
const LONGEST = 60;

/** Whether the first clause of a name or a value's words states such a matter. */
export function isUncountable(words: string): boolean {
  const clause = firstClause(words);
  if (clause.length < 2) return false;
  if (IN_TIME.test(clause) || QUALITY.test(clause) || DEED.test(clause)) return true;
  if (MEASURABLE.test(clause)) return false;
  return AIM.test(clause) || STATE.test(clause);
}

/** Whether it states that something gets better, which may be measured as a rise. */
export function isImprovement(words: string): boolean {
  const clause = firstClause(words);
  return BETTER.test(clause.slice(-LONGEST_END)) && !MEASURABLE.test(clause);
}

function firstClause(words: string): string {
  const text = words.trim().slice(0, LONGEST);
  const end = text.search(/[，,、；;。]/);
  return end < 0 ? text : text.slice(0, end);
}
