/**
 * The words of a reader's own tools in traditional Chinese.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "暫停文字更新",
    word: "暫停",
    frozen: "文字已暫停更新。",
    state: "已暫停",
  },
  marks: {
    add: "標記這句話",
    word: "標記",
    title: "標記與筆記",
    marked: "已標記的句子。{{ note }}",
    added: "已標記。",
    removed: "標記已取消。",
    full: "標記數量已達上限。",
    none: "還沒有標記。點文字上方的星號可標記正在說的話，長按一句話也可以。",
    note: "筆記",
    remove: "取消標記",
    done: "完成",
    all: "全部標記",
    where: "文字保存在此裝置上時，標記與筆記也留在這裡；否則保留到關閉此分頁為止。",
  },
  reading: {
    ruler: "閱讀尺",
    oneSentence: "一次一句",
    previous: "上一句",
    next: "下一句",
  },
  float: {
    open: "在置頂小視窗中顯示文字",
    close: "關閉小視窗",
    refused: "這個瀏覽器沒有開啟視窗。",
  },
  device: {
    choose: "用這個裝置翻譯",
    none: "無",
    about:
      "此處不提供{{ language }}。您的裝置可以自行翻譯已完成的句子，為此需要下載一次檔案。文字不會離開裝置。",
    start: "下載並翻譯",
    waiting: "正在下載 …",
    progress: "已下載 {{ percent }}",
    failed: "您的裝置現在無法翻譯成{{ language }}。",
    label: "{{ language }}（由您的裝置翻譯）",
  },
  alerts: {
    title: "詞語提醒",
    lead: "最多 {{ most }} 個詞或短語，例如您的名字或要下車的站。說到時會在文字中亮起，能振動的手機會振動。",
    word: "詞或短語",
    add: "新增",
    remove: "移除 {{ word }}",
    said: "說到了「{{ word }}」。",
    notify: "此頁面在背景時發送通知",
    blocked: "此瀏覽器不允許在這裡發送通知。",
    places: "說到您的詞語的地方",
    nothing: "目前還沒有說到。",
    where: "詞語留在此裝置上。在框架中會隨頁面消失。",
  },
  away: {
    region: "您錯過的內容",
    missed: "離開 {{ duration }}，{{ sentences }}",
    go: "回到離開的地方",
    left: "您在這裡離開",
    line: "沿錯過的內容拖動，放開即回到直播",
    summarise: "由此裝置產生的摘要",
    download: "正在載入模型：{{ percent }}",
    working: "正在產生摘要…",
    byDevice: "由您的裝置根據文字產生，未經核對。每一點都可跳到說這段話的地方。",
    noSummary: "您的裝置無法產生摘要。",
  },
  speech: {
    catchUp: "追趕時的最高速度",
    again: "再聽一次",
    use: "使用此聲音",
    hall: "您在會場內。不戴耳機，大家都會聽到您的手機。",
    withEarphones: "戴耳機收聽",
    notNow: "暫不",
  },
};

export default words;
