import type { Page } from "@playwright/test";
import { expect, still } from "./host.ts";

/** The common PC screens, and the first at 125 % and 150 % of Windows' scaling. */
export const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1093, height: 614 },
  { width: 911, height: 512 },
  { width: 1366, height: 768 },
];

/** What is not whole by then stays so: all of it is told at once. */
const SETTLED_MS = 5000;

/**
 * On every common screen: nothing to scroll sideways, everything to press or fill in is within reach, and no text is cut off
 * without an ellipsis and a title that shows the whole (a `.cut` and a field get their title when they are pointed at). Ends at 1366 × 768.
 * @param seen is told of every size while it is shown.
 */
export async function fits(
  page: Page,
  screen: string,
  seen: (size: string) => Promise<void> = async () => {},
): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await still(page);
    const name = `${size.width}x${size.height}`;
    await seen(name);
    // What follows the width by itself, as the preview does, needs a moment.
    await expect
      .configure({ soft: true })
      .poll(() => page.evaluate(beyondReach), { message: `${screen}, ${name}`, timeout: SETTLED_MS })
      .toEqual([]);
  }
}

/** What lies outside the window, or outside a box that cuts it off and cannot be scrolled. Runs in the page. */
function beyondReach(): string[] {
  const sideways = document.documentElement.scrollWidth - window.innerWidth;
  const found = sideways > 0 ? [`the page is ${sideways}px too wide`] : [];
  for (const box of document.querySelectorAll(".editor-main, .panel, .outline-scroll, [role=dialog]")) {
    if (box.scrollWidth > box.clientWidth + 1)
      found.push(`${box.className} is ${box.scrollWidth}px wide in ${box.clientWidth}px`);
  }
  const hidden = (element: Element) =>
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    element.closest("[aria-hidden=true],[data-tabster-dummy],.unseen,.header-word") !== null;
  const nameOf = (element: Element) =>
    `${element.tagName}.${element.className} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 40)}”`;

  for (const element of document.querySelectorAll(
    "button,input,textarea,select,[role=tab],h1,h2,[role=dialog],aside",
  )) {
    const box = element.getBoundingClientRect();
    if (hidden(element) || box.width < 2 || box.height < 2) continue;
    let canScroll = false;
    for (let around = element.parentElement; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.overflowX === "auto" || style.overflowX === "scroll") canScroll = true;
      if (canScroll || style.overflowX === "visible") continue;
      const edge = around.getBoundingClientRect();
      if (box.right > edge.right + 1 || box.left < edge.left - 1) found.push(`${nameOf(element)}: cut off`);
    }
    if (box.right > window.innerWidth + 1 || box.left < -1)
      found.push(`${nameOf(element)}: outside the window`);
    if (element.role === "dialog" && box.bottom > window.innerHeight + 1)
      found.push(`${nameOf(element)}: too high`);
    // What somebody typed shows whole, or says that it goes on.
    if (
      element instanceof HTMLInputElement &&
      element.value !== "" &&
      element !== document.activeElement &&
      element.scrollWidth > element.clientWidth + 1 &&
      getComputedStyle(element).textOverflow !== "ellipsis"
    )
      found.push(`${nameOf(element)}: its value “${element.value}” is cut`);
  }

  const range = document.createRange();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.nodeValue?.trim() || hidden(element) || element.closest("svg")) continue;
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    if (text.width < 1) continue;
    let right = text.right;
    for (let around: Element | null = element; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (around === document.body) break;
      const edge = around.getBoundingClientRect();
      if (style.overflowX !== "visible") right = Math.min(right, edge.right);
      if (style.overflowX === "auto" || style.overflowX === "scroll") break;
      if (style.overflowX === "visible" || text.right <= edge.right + 1) continue;
      if (style.textOverflow !== "ellipsis" || !element.closest("[title], .cut"))
        found.push(`${nameOf(element)}: cut without an ellipsis and a title`);
      break;
    }
    if (right > window.innerWidth + 1) found.push(`${nameOf(element)}: outside the window`);
  }
  return [...new Set(found)];
}
