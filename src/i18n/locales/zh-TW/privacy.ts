/**
 * The words of the page about data and privacy, in traditional Chinese.
 */
import type { PrivacyDictionary } from "../en/privacy.ts";

const words: PrivacyDictionary = {
  page: {
    title: "資料與隱私",
    lead: "這個檢視器不需要帳號,不使用 Cookie,也不統計任何人。它保存的內容只留在這部裝置上,您可以在這裡刪除。",
    back: "首頁",
  },
  kept: {
    title: "保存在這部裝置上",
    settings: "您的設定",
    settingsWhy: "您選擇的文字大小、顏色、語言和語音,下次造訪時仍然有效。它們會一直保留到您刪除為止。",
    talks: "說過的內容",
    talksWhy:
      "您所觀看的直播文字,這樣重新載入或一整天沒有網路也不會遺失:最多 {{ megabytes }} MB 和 {{ broadcasts }} 場直播,每場在您最後一次觀看後保留 {{ days }} 天。有密碼的直播只有在您同意後才會保存;您的回答也會保存。",
    viewer: "檢視器本身",
    viewerWhy: "它自己的程式檔和字型,讓它沒有網路也能開啟。其中沒有任何直播文字或網址。",
    tab: "只在這個分頁",
    tabWhy: "文字中的位置、離開頁面時尚未儲存的內容,以及(若您勾選)有密碼直播的金鑰。關閉分頁後就會消失。",
    passwords: "密碼",
    passwordsWhy: "只在會場或影片上的無人看管螢幕上，且勾選了選項時才保存。其他地方不保存任何密碼。",
    tabs: "分頁之間",
    tabsWhy: "這個瀏覽器的分頁會互相傳遞文字,因此一條連線就夠了。這些都不會離開裝置。",
  },
  sent: {
    title: "傳送的資料",
    service: "給字幕服務",
    serviceWhat:
      "{{ service }} 會收到直播代碼、您選擇的語言和語音,以及(若有)您輸入的密碼。和網際網路上的所有通訊一樣,也會帶有您的 IP 位址。",
    ownService: "這部伺服器",
    clips: "朗讀的句子",
    clipsWhat: "來自同一個服務,或該服務指定的網址。",
    voices: "裝置的語音",
    voicesWhat:
      "若您讓裝置的語音朗讀,就由瀏覽器讀出文字。其中有些語音可能在瀏覽器廠商的伺服器上產生,句子會因此傳送過去;語音清單中會標示出來。",
    page: "給這個頁面的伺服器",
    pageWhat: "它提供檢視器的檔案,並會看到您開啟的網址以及連結中的內容。",
    others: "給其他人",
    othersWhat: "什麼都沒有。沒有廣告、沒有統計,也沒有來自其他地方的程式檔或字型。",
  },
  remove: {
    title: "刪除",
    lead: "這會刪除您的設定、所有保存的直播、保存的密碼,以及檢視器在這部裝置上的檔案。您自己儲存的檔案不受影響。",
    button: "刪除這個檢視器保存在這部裝置上的內容",
    ask: "要全部刪除嗎?",
    yes: "全部刪除",
    no: "保留",
    done: "完成。這部裝置上已沒有任何保存的內容。",
    failed: "有些內容無法刪除。請在瀏覽器設定中清除這個網站的資料。",
  },
};

export default words;
