import { spawn } from "node:child_process";
import { afterAll, beforeAll } from "vitest";
import { screenSize } from "./stand-in/screen.ts";

/** A screen that nobody sees, for the windows of one test file. @returns gives its name, for DISPLAY */
export function ownDisplay(): () => string {
  let name = "";
  let end = () => {};
  beforeAll(async () => {
    const { width, height } = screenSize;
    const mode = ["-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"];
    const server = spawn("Xvfb", ["-displayfd", "3", ...mode], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    end = () => void server.kill();
    name = await new Promise((resolve, reject) => {
      server.stdio[3]?.once("data", (number: Buffer) => resolve(`:${number.toString().trim()}`));
      server.once("error", reject);
      server.once("exit", () => reject(new Error("Xvfb ended")));
    });
  });
  afterAll(() => end());
  return () => name;
}
