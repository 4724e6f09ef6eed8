import type { Page } from "@playwright/test";
import { expect, still } from "./host.ts";

/** The common PC screens, and the first at 125 % and 150 % of Windows' scaling. */
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1093, height: 614 },
  { width: 911, height: 512 },
  { width: 1366, height: 768 },
];

/** On every common screen: nothing to scroll sideways, and everything to press or fill in is within reach. Ends at 1366 × 768. */
export async function fits(page: Page, screen: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await still(page);
    // What follows the width by itself, as the preview does, needs a moment.
    await expect
      .poll(() => page.evaluate(beyondReach), { message: `${screen}, ${size.width} × ${size.height}` })
      .toEqual([]);
  }
}

/** What lies outside the window, or outside a box that cuts it off and cannot be scrolled. Runs in the page. */
function beyondReach(): string[] {
  const sideways = document.documentElement.scrollWidth - window.innerWidth;
  const found = sideways > 0 ? [`the page is ${sideways}px too wide`] : [];
  const form = document.querySelector(".editor-main");
  if (form && form.scrollWidth > form.clientWidth)
    found.push(`the form is ${form.scrollWidth}px wide in ${form.clientWidth}px`);

  const hidden = (element: Element) =>
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    element.closest("[aria-hidden=true],[data-tabster-dummy]") !== null;
  for (const element of document.querySelectorAll(
    "button,input,textarea,select,[role=tab],h1,h2,[role=dialog]",
  )) {
    const box = element.getBoundingClientRect();
    if (hidden(element) || box.width < 2 || box.height < 2) continue;
    const name =
      `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent ?? ""}`.slice(0, 60);
    let canScroll = false;
    for (let around = element.parentElement; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.overflowX === "auto" || style.overflowX === "scroll") canScroll = true;
      if (canScroll || style.overflowX === "visible") continue;
      const edge = around.getBoundingClientRect();
      if (box.right > edge.right + 1 || box.left < edge.left - 1) found.push(`${name}: cut off`);
    }
    if (box.right > window.innerWidth + 1 || box.left < -1) found.push(`${name}: outside the window`);
    if (element.role === "dialog" && box.bottom > window.innerHeight + 1) found.push(`${name}: too high`);
  }
  return found;
}
