/** 定性 values: which can be judged met or not met. */

const VAGUE =
  /明显|显著|有所|不断|持续|逐步|逐渐|进一步|较好|较高|良好|基本|大力|有效|切实|若干|及时|按时|按期|如期|尽快|正常|全体|全部|按实际|按需|按要求|按计划|按规定|长期|稳步|稳定|适当|合理|积极|有力|有序|圆满|充分|预期/;

/** A grade, a count in Chinese figures, a yes or no, a state that papers prove. */
const GRADE =
  /[ⅠⅡⅢⅣⅤ\d一二三四五六七八九十甲乙ABCD]+\s*(?:级|类|等|档|星|号|标准|阶段)|国家?[一二三四五六七八九十\d]标准|GB|DB\d|《.+》/;
const COUNT = /分之|[一二两三四五六七八九十百]+(?:次|轮|场|期|个|家|项|天|日|月|季|年|遍|套)/;
const JUDGED =
  /^(?:建立|建立健全|健全|是|否|有(?![效力序所利助益])|无|优(?![化先势])|中(?:等|$)|合格|达标|通过|零|完成|已完成|未发生|不发生|不超|符合|满足|达到|高于|低于|不高于|不低于|不少于|只增不减|只减不增|验收|一次性通过)/;
const DONE =
  /(?:验收|通过|合格|达标|备案|竣工|完工|投用|投入使用|建成|上线|印发|出台|取得证书|归档|零发生|零事故|为零|不发生)$/;
const COMPARED = /上年|去年|往年|同期|平均|全省|全市|全国|全县|国家|行业|规范|标准/;

const LONGEST = 200;

/** Whether one can tell afterwards if the value was reached. */
export function isMeasurable(words: string): boolean {
  const text = words.trim().slice(0, LONGEST);
  if (GRADE.test(text) || COUNT.test(text) || /\d/.test(text)) return true;
  if (VAGUE.test(text)) return false;
  return JUDGED.test(text) || DONE.test(text) || COMPARED.test(text);
}
