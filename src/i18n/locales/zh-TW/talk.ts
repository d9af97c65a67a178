/**
 * The words of a published talk, in Traditional Chinese.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "錄製的演講",
    loading: "正在載入演講……",
    none: "此網址沒有演講。",
    noneWhy: "它可能已被移除，或網址不完整。",
    later: "現在無法載入演講。",
    laterWhy: "請檢查網路後再試。",
    broken: "無法讀取此演講。",
    brokenWhy: "其檔案已損壞，或需要此頁面的新版本。請告知發布者。",
    textLater: "現在無法載入此語言的文字。",
    contents: "摘要與章節",
    summary: "摘要",
    chapters: "章節",
    text: "演講文字",
    hear: "輕觸一個句子即可收聽。",
  },
  lock: {
    lead: "此演講受通行短語保護。",
    label: "通行短語",
    open: "開啟演講",
    opening: "正在開啟……",
    show: "顯示通行短語",
    empty: "請輸入通行短語。",
    wrong: "通行短語不正確。請核對後再試。",
  },
  sound: {
    region: "聲音",
    play: "播放",
    pause: "暫停",
    back: "後退 15 秒",
    ahead: "前進 15 秒",
    speed: "速度",
    language: "收聽語言",
    line: "時間軸",
    at: "{{ time }}，共 {{ length }}",
    loading: "正在載入聲音……",
    failed: "無法播放聲音。文字全在這裡。",
    again: "再試一次",
    here: "回到正在播放處",
  },
  offer: {
    read: "閱讀此演講",
    listen: "閱讀並收聽此演講",
  },
};

export default words;
