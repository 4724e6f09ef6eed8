import { useHostState } from "../../state/host-state.ts";
import "./host-gone-bar.css";

/** Above everything while the browser host is not there: what happened, that nothing typed is lost, and what to do. */
export function HostGoneBar() {
  const host = useHostState((state) => state.host);
  if (host === "here") return null;
  return (
    <div className="host-gone-bar" role="alert">
      <b>{host === "gone" ? "程序没有在运行。" : "程序已重新启动。"}</b>
      {host === "gone"
        ? `这一页还在，可以接着输入，先不要关闭：请用同一个端口（--port ${location.port}）重新启动程序，再在这个浏览器里打开它给出的网址。`
        : "请在这个浏览器里打开程序这次给出的网址，这一页就会自己接上，输入的内容随即保存。"}
    </div>
  );
}
