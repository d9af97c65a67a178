/**
 * The words of the page that sets up a whole event, in Traditional Chinese.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "設定 {{ event }}",
    lead: "所有連結、列印用紙和檢查清單，皆由活動檔案產生。不會儲存任何內容。",
    one: "設定單一直播",
    none: "這裡沒有可設定的活動。請先撰寫 event.json。",
  },
  links: {
    title: "連結",
    everyone: "給所有人：會場與議程",
    foyer: "大廳螢幕",
    screen: "會場螢幕",
  },
  sheets: {
    title: "列印用紙",
    about: "一張用於大廳，印有活動的唯一網址；每個會場一張。代碼會變動的會場指向議程。",
    print: "列印用紙張",
    line: "整個活動的字幕：掃描此碼，或開啟 {{ address }}。",
  },
  list: {
    title: "早晨檢查清單",
    about: "每個會場的前幾行會在檔案和服務中查詢。其餘請手動勾選；勾選不會儲存。",
    check: "立即檢查",
    print: "列印檢查清單",
    file: "活動檔案可以完整讀取。",
    broken: "檔案中無效的部分：{{ count }} 處。指令 check:event 會指出。",
    code: "代碼",
    unchecked: "尚未檢查",
    noCode: "當天沒有代碼：這裡沒有字幕。",
    speaks: "預定的語言皆已提供。",
    silent: "已預定但未提供：{{ languages }}",
    open: "不需密碼即可開啟。",
    locked: "需要密碼。",
    seat: "已在會場座位上檢查",
    screen: "螢幕顯示此會場",
    sheet: "用紙已貼在門口",
    video: "影片可以播放",
    foyer: "大廳螢幕顯示今天的議程",
    foyerSheet: "用紙已貼在大廳",
  },
};

export default words;
