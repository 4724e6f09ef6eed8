import type { Explanation } from "./explanation.ts";

export const PROGRAM_ERRORS = {
  internal: {
    title: "程序内部出错，已有内容没有改动",
    why: "遇到了没有料到的情况，是程序的毛病，不是你做错了。",
    mend: "再试一次；不行就重新打开程序。请按 F1，在“关于”里导出诊断信息，连同当时在做什么，交给维护的人。",
  },
  "host-unreachable": {
    title: "与程序的连接断开了",
    why: "窗口后面的程序停了或正忙。已保存的都在。",
    mend: "等一会儿点“重试”；不行就重新打开程序。在浏览器里用的，看看启动程序的那个窗口是不是关掉了。",
  },
  forbidden: {
    title: "这个页面不能使用本程序",
    why: "网址里的凭据只在程序这一次启动时有效，收藏的旧网址不能用。",
    mend: "用程序这次启动时给出的网址打开，或重新打开程序。",
  },
  "bad-request": {
    title: "请求不完整，没有保存",
    why: "一次粘贴的内容太多，或者页面和程序不是同一个版本。",
    mend: "内容多的分几次粘贴；否则重新打开程序。",
  },
  "no-method": {
    title: "没有这个操作",
    why: "页面比程序新：升级以后，旧的程序还开着。",
    mend: "关掉全部窗口，重新打开程序。",
  },
  "not-here": {
    title: "这个操作只能在桌面程序中进行",
    why: "浏览器里的网页不能替你打开电脑上的文件。",
    mend: "自己到文件夹里打开，或改用安装的桌面程序。",
  },
  "session-closed": {
    title: "这个窗口已经关闭，没有进行这个操作",
    why: "操作还没有开始，窗口就关了。",
    mend: "重新打开文本，再做一次。",
  },
  "port-taken": {
    title: "端口用不了",
    why: "用命令 serve 时写的端口被别的程序占着。",
    mend: "换一个端口，或不写 --port，由程序自己选。",
  },
  "not-built": {
    title: "界面还没有生成",
    why: "从源码运行时，先要生成界面。",
    mend: "运行 npm run build，或直接用 npm start。",
  },
} as const satisfies Record<string, Explanation>;
