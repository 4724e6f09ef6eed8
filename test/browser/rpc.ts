import { type IncomingHttpHeaders, request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One HTTP request with exactly these headers (fetch would not let a test forge Host). */
export function ask(
  port: number,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
  } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = "GET", headers = {}, body } = options;
    const outgoing = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** A call of the contract; the answer is `{ data }` or `{ error }`. */
export async function rpc(port: number, token: string, method: string, input: unknown): Promise<unknown> {
  const headers = { "content-type": "application/json", "x-jxwb-token": token };
  const answer = await ask(port, `/rpc/${method}`, { method: "POST", headers, body: JSON.stringify(input) });
  return JSON.parse(answer.body);
}
