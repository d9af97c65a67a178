/**
 * The words of the page that has the links of published talks, in Simplified Chinese.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "设置已发布的演讲",
    lead: "由已发布的文件生成链接、可扫描的二维码、框架和大厅屏幕。不存储任何内容。",
    broadcast: "设置单个直播",
    all: "所有已发布的演讲",
    none: "这里没有已发布的演讲。请检查地址，或先发布演讲。",
    later: "现在无法加载演讲。请检查网络，然后重新打开此页面。",
    unreadable: "演讲列表已损坏。请重新发布演讲。",
  },
  links: {
    title: "链接",
    talk: "演讲页面：可读可听",
    locked: "此演讲受密码短语保护。演讲页面会询问密码短语；密码短语绝不会出现在链接中。",
    moment: "指向某一时刻的链接",
    at: "演讲中的时间",
    example: "例如 12:34 或 1:02:03，在演讲时长之内。",
  },
  frame: {
    title: "放进自己的页面",
    about: "演讲的文字和播放器，放在一个框架里。",
    preview: "预览：框架中的演讲",
  },
  foyer: {
    title: "大厅屏幕",
    about: "没有其他内容时，轮流显示已发布的演讲，每个都带有二维码。受密码短语保护的演讲不会显示。",
    link: "屏幕的链接",
    preview: "预览：大厅屏幕",
  },
  list: {
    title: "演讲",
    locked: "受密码短语保护",
  },
};

export default words;
