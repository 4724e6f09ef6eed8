import { expect, test } from "vitest";
import { isAllowedRequest, isOwnAddress, startAddress } from "../../electron/desktop/address.ts";

test.each([startAddress, "app://jxwb/index.html", "app://jxwb/assets/index.js?v=1#top"])(
  "own: %s",
  (address) => {
    expect(isOwnAddress(address)).toBe(true);
    expect(isAllowedRequest(address)).toBe(true);
  },
);

test.each([
  "app://other/",
  "app://jxwb.example.com/",
  "app://user@jxwb.evil/",
  "http://jxwb/",
  "https://example.com/app://jxwb/",
  "http://127.0.0.1:8080/",
  "file:///etc/passwd",
  "ws://jxwb/",
  "javascript:alert(1)",
  "about:blank",
  "",
  "jxwb",
])("foreign: %s", (address) => {
  expect(isOwnAddress(address)).toBe(false);
  expect(isAllowedRequest(address)).toBe(false);
});

test("what a page made in memory may be loaded, if it is ours", () => {
  expect(isAllowedRequest("blob:app://jxwb/3f2a")).toBe(true);
  expect(isAllowedRequest("blob:https://example.com/3f2a")).toBe(false);
  expect(isAllowedRequest("data:image/png;base64,AAAA")).toBe(true);
  expect(isAllowedRequest("devtools://devtools/bundled/index.html")).toBe(true);
});

test("neither is a page of the interface", () => {
  expect(isOwnAddress("blob:app://jxwb/3f2a")).toBe(false);
  expect(isOwnAddress("data:text/html,x")).toBe(false);
});
