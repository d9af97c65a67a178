/**
 * The words of a reader's own tools in simplified Chinese.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "暂停文字更新",
    word: "暂停",
    frozen: "文字已暂停更新。",
    state: "已暂停",
  },
  marks: {
    add: "标记这句话",
    word: "标记",
    title: "标记与笔记",
    marked: "已标记的句子。{{ note }}",
    added: "已标记。",
    removed: "标记已取消。",
    full: "标记数量已达上限。",
    none: "还没有标记。点文字上方的星号可标记正在说的话，长按一句话也可以。",
    note: "笔记",
    remove: "取消标记",
    done: "完成",
    all: "全部标记",
    where: "文字保存在此设备上时，标记与笔记也留在这里；否则保留到关闭此标签页为止。",
  },
  reading: {
    ruler: "阅读尺",
    oneSentence: "每次一句",
    previous: "上一句",
    next: "下一句",
  },
  float: {
    open: "在置顶小窗口中显示文字",
    close: "关闭小窗口",
    refused: "此浏览器没有打开窗口。",
  },
  device: {
    choose: "用本设备翻译",
    none: "无",
    about:
      "此处不提供{{ language }}。您的设备可以自行翻译已完成的句子，为此需要下载一次文件。文字不会离开设备。",
    start: "下载并翻译",
    waiting: "正在下载 …",
    progress: "已下载 {{ percent }}",
    failed: "您的设备现在无法翻译成{{ language }}。",
    label: "{{ language }}（由您的设备翻译）",
  },
  alerts: {
    title: "词语提醒",
    lead: "最多 {{ most }} 个词或短语，例如您的名字或要下车的站。说到时会在文字中亮起，能振动的手机会振动。",
    word: "词或短语",
    add: "添加",
    remove: "移除 {{ word }}",
    said: "说到了“{{ word }}”。",
    notify: "此页面在后台时发送通知",
    blocked: "此浏览器不允许在这里发送通知。",
    places: "说到您的词语的地方",
    nothing: "目前还没有说到。",
    where: "词语留在此设备上。在框架中会随页面消失。",
  },
  away: {
    region: "您错过的内容",
    missed: "离开 {{ duration }}，{{ sentences }}",
    go: "回到离开的地方",
    left: "您在这里离开",
    line: "沿错过的内容拖动，松开即回到直播",
    summarise: "由此设备生成的摘要",
    download: "正在加载模型：{{ percent }}",
    working: "正在生成摘要…",
    byDevice: "由您的设备根据文字生成，未经核对。每一点都可跳到说这段话的地方。",
    noSummary: "您的设备无法生成摘要。",
  },
  speech: {
    catchUp: "追赶时的最高速度",
    again: "再听一次",
    use: "使用此声音",
    hall: "您在会场内。不戴耳机，大家都会听到您的手机。",
    withEarphones: "戴耳机收听",
    notNow: "暂不",
  },
};

export default words;
