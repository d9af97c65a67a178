/**
 * The words of the page that has the links of published talks, in Traditional Chinese.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "設定已發布的演講",
    lead: "由已發布的檔案產生連結、可掃描的QR 碼、框架和大廳螢幕。不儲存任何內容。",
    broadcast: "設定單一直播",
    all: "所有已發布的演講",
    none: "這裡沒有已發布的演講。請檢查網址，或先發布演講。",
    later: "現在無法載入演講。請檢查網路，然後重新開啟此頁面。",
    unreadable: "演講清單已損壞。請重新發布演講。",
  },
  links: {
    title: "連結",
    talk: "演講頁面：可讀可聽",
    locked: "此演講受通行短語保護。演講頁面會詢問；通行短語絕不會出現在連結中。",
    moment: "指向某一時刻的連結",
    at: "演講中的時間",
    example: "例如 12:34 或 1:02:03，在演講長度之內。",
  },
  frame: {
    title: "放進自己的頁面",
    about: "演講的文字和播放器，放在一個框架裡。",
    preview: "預覽：框架中的演講",
  },
  foyer: {
    title: "大廳螢幕",
    about: "沒有其他內容時，輪流顯示已發布的演講，每個都附有QR 碼。受通行短語保護的演講不會顯示。",
    link: "螢幕的連結",
    preview: "預覽：大廳螢幕",
  },
  list: {
    title: "演講",
    locked: "受通行短語保護",
  },
};

export default words;
