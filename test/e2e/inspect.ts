import type { Page } from "@playwright/test";
import axeCore from "axe-core";
import { innerNamesIn } from "../support/inner-names.ts";
import { expect, still } from "./host.ts";

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** No serious or critical finding of axe-core, nothing wider than the window, and no names that are for programs. */
export async function inspect(page: Page, screen: string): Promise<void> {
  // A dialog that has closed hides what is behind it from screen readers a moment longer.
  await page.waitForFunction(
    () =>
      document.querySelector("[role=dialog],[role=alertdialog]") ??
      !document.querySelector("#root[aria-hidden]"),
  );
  expect(await seriousFindings(page), screen).toEqual([]);
  const wide = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth - window.innerWidth,
    form: (() => {
      const form = document.querySelector(".editor-main");
      return form ? form.scrollWidth - form.clientWidth : 0;
    })(),
  }));
  expect(wide, screen).toEqual({ page: 0, form: 0 });
  expect(innerNamesIn(await wordsOn(page)), screen).toEqual([]);
}

/**
 * What axe-core finds serious or critical on the screen, a line each.
 * @param rules all where none are named.
 */
export async function seriousFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  await still(page);
  // A script of the test itself: the page's own security policy does not bind it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeCore.source);
  const found = await page.evaluate(
    async (only) => {
      const { axe } = window as unknown as {
        axe: { run(context: object, options: object): Promise<{ violations: Finding[] }> };
      };
      // Fluent's sentinels, which only pass the focus on and are never where it stays.
      const context = { exclude: [["[data-tabster-dummy]"]] };
      const options = { resultTypes: ["violations"], ...(only && { runOnly: only }) };
      return (await axe.run(context, options)).violations;
    },
    rules && [...rules],
  );
  const bad = found.filter((each) => each.impact === "serious" || each.impact === "critical");
  return bad.flatMap((each) =>
    each.nodes.map((node) => `${each.id}: ${node.html} ${node.failureSummary ?? ""}`),
  );
}

/** Everything that the screen says: words in view, and those that are told on pointing or read aloud. */
function wordsOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const told = Array.from(document.querySelectorAll("[title], [aria-label]"), (element) =>
      [element.getAttribute("title"), element.getAttribute("aria-label")].join("\n"),
    );
    return [document.title, document.body.innerText, ...told].join("\n");
  });
}
