/** Names of matters of handling money: 专款专用率, 资金到位率, 资金拨付时限. */

const HANDLED =
  /专款专用|财务(?:管理|会计)?制度[^，。；]{0,4}(?:执行|健全|完善|落实|合规|有效)|(?:资金|经费|预算|专款|款项)[^，。；]{0,8}(?:到位|使用|拨付|支付|结算|执行|支出|下达|分配|结余|结转|合规|规范)[^，。；]{0,4}(?:率|度|限|性|时间|情况|比例)$|(?:资金|经费|预算|款项)[^，。；]{0,6}(?:到位|使用|拨付|支付|执行|支出|下达|合规|规范)$|^(?:资金)?(?:到位|支付|执行|拨付|支出|下达)(?:及时)?(?:率|进度|时限|时间|及时性)$/;
const LONGEST = 100;

export function isMoneyHandling(name: string): boolean {
  const plain = name
    .trim()
    .slice(0, LONGEST)
    .replace(/[（(].*$/, "");
  return HANDLED.test(plain);
}
