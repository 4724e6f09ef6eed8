import type { IncomingMessage } from "node:http";
import type { Reply } from "../../shared/api/api.ts";

/** The largest request that is read. A text of 2,000 projects is about 5 MB. Bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A request's JSON as text, or the reply that says what is wrong with it. Only `application/json`: a form elsewhere cannot send that. */
export async function readJsonBody(
  request: IncomingMessage,
): Promise<{ json: string } | Extract<Reply, { error: unknown }>> {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\b/i.test(type)) return bad("请求应为 JSON。请升级或重新打开程序。");
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) return bad("一次提交的内容太多。请分几次粘贴。");
    chunks.push(chunk);
  }
  return { json: Buffer.concat(chunks).toString("utf8") };
}

function bad(message: string): Extract<Reply, { error: unknown }> {
  return { error: { code: "bad-request", message } };
}
