/** Names of 三级指标 that would fit any project. */

const IN_TIME = /^(?:工作|任务|项目)?(?:及时|按时|按期|如期)(?:完成|办结)?(?:情况)?$/;
const TIMELINESS = /^(?:工作|任务)?(?:完成)?(?:及时性|及时率|时间|时限|时效|按时性)$/;
const QUALITY =
  /^(?:保证|确保|保障|提高|提升|工作|完成|项目)?质量(?:保证|达标|合格|达标率|合格率)?$|^(?:合格|达标|优良)率?$/;
const QUANTITY =
  /^(?:完成|工作|任务|项目|工作任务|完成任务|完成工作|任务完成|工作完成)?(?:数量|数)$|^(?:完成|工作|任务|工作任务|任务完成|工作完成|目标完成)(?:情况|任务)$/;
const SATISFACTION =
  /^(?:群众|服务对象)?(?:满意|满意度达标|满意程度|满意率)$|^(?:满意度|群众满意|提高满意度|提升满意度)$/;
const EFFECT =
  /^(?:经济|社会|生态|项目)?(?:效益|效果)(?:明显|显著|良好|提升)?$|^(?:可持续)?影响$|^(?:发挥作用|作用发挥)$/;
const COST = /^(?:成本|费用|预算|经费|资金|控制成本|节约成本|降低成本)$/;

const GENERIC = [IN_TIME, TIMELINESS, QUALITY, QUANTITY, SATISFACTION, EFFECT, COST];

export function isGenericName(name: string): boolean {
  const plain = name.trim().replace(/指标$|[。；，、\s]/g, "");
  return plain.length > 0 && plain.length <= 10 && GENERIC.some((pattern) => pattern.test(plain));
}
