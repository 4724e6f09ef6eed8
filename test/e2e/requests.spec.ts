import { expect, test } from "./host.ts";

/** Nobody listens there, and it is this very machine: the discard port of RFC 863. */
const NOWHERE = "127.0.0.1:9";

test.describe("the recorder of requests", () => {
  // The page's own policy would keep most of them from being made.
  test.use({ bypassCSP: true });

  test("notes what a page, its worker, its sockets and a new window ask of somebody else", async ({
    editor: page,
    requests,
    expected,
  }) => {
    expected.push(/ERR_|WebSocket/);
    expect(requests.takeElsewhere()).toEqual([]);
    await page.evaluate((nowhere) => {
      fetch(`http://${nowhere}/page`).catch(() => undefined);
      new Image().src = `http://${nowhere}/picture`;
      new WebSocket(`ws://${nowhere}/socket`);
      const ask = `fetch("http://${nowhere}/worker").catch(() => undefined); new WebSocket("ws://${nowhere}/worker-socket")`;
      new Worker(URL.createObjectURL(new Blob([ask], { type: "text/javascript" })));
      open(`http://${nowhere}/window`);
    }, NOWHERE);
    const noted = new Set<string>();
    await expect(() => {
      for (const address of requests.takeElsewhere()) noted.add(address);
      expect([...noted].toSorted()).toEqual([
        `http://${NOWHERE}/page`,
        `http://${NOWHERE}/picture`,
        `http://${NOWHERE}/window`,
        `http://${NOWHERE}/worker`,
        `ws://${NOWHERE}/socket`,
        `ws://${NOWHERE}/worker-socket`,
      ]);
    }).toPass({ timeout: 15_000 });
  });
});
