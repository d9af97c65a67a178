/**
 * Words that are needed where no dictionary can be had: the app could not be loaded, or the browser is too old for it.
 * They stand in `index.html` itself, so there are only these.
 */

export type FirstAid = {
  /** The app could not be loaded; it is tried again by itself. */
  readonly broken: string;
  /** The browser is too old for the app. */
  readonly old: string;
};

/** By interface language. */
export const firstAid: Readonly<Record<string, FirstAid>> = {
  en: {
    broken: "This page could not be loaded in full. It tries again by itself.",
    old: "This browser is too old for live subtitles. Please update it or use another one.",
  },
  "zh-TW": {
    broken: "此頁面無法完整載入,系統會自動重試。",
    old: "此瀏覽器版本過舊,無法顯示即時字幕。請更新瀏覽器或改用其他瀏覽器。",
  },
  "zh-CN": {
    broken: "此页面无法完整加载,系统会自动重试。",
    old: "此浏览器版本过旧,无法显示实时字幕。请更新浏览器或改用其他浏览器。",
  },
  ja: {
    broken: "ページを完全に読み込めませんでした。自動的に再試行します。",
    old: "このブラウザーは古いため、ライブ字幕を表示できません。更新するか、別のブラウザーをお使いください。",
  },
  ko: {
    broken: "페이지를 모두 불러오지 못했습니다. 자동으로 다시 시도합니다.",
    old: "이 브라우저는 너무 오래되어 실시간 자막을 표시할 수 없습니다. 업데이트하거나 다른 브라우저를 사용해 주세요.",
  },
  es: {
    broken: "Esta página no se pudo cargar por completo. Lo vuelve a intentar por sí sola.",
    old: "Este navegador es demasiado antiguo para los subtítulos en directo. Actualícelo o use otro.",
  },
  fr: {
    broken: "Cette page n’a pas pu être chargée en entier. Elle réessaie d’elle-même.",
    old: "Ce navigateur est trop ancien pour les sous-titres en direct. Mettez-le à jour ou utilisez-en un autre.",
  },
  de: {
    broken: "Diese Seite konnte nicht ganz geladen werden. Sie versucht es von selbst noch einmal.",
    old: "Dieser Browser ist zu alt für Live-Untertitel. Bitte aktualisieren Sie ihn oder nehmen Sie einen anderen.",
  },
  it: {
    broken: "Non è stato possibile caricare tutta la pagina. Riprova da sola.",
    old: "Questo browser è troppo vecchio per i sottotitoli in diretta. Aggiornalo o usane un altro.",
  },
  pt: {
    broken: "Não foi possível carregar a página por completo. Ela tenta de novo por si só.",
    old: "Este navegador é antigo demais para legendas ao vivo. Atualize-o ou use outro.",
  },
  ar: {
    broken: "تعذّر تحميل هذه الصفحة كاملةً. ستُعاد المحاولة تلقائيًا.",
    old: "هذا المتصفح قديم جدًا ولا يمكنه عرض الترجمة المباشرة. يُرجى تحديثه أو استخدام متصفح آخر.",
  },
  hi: {
    broken: "यह पेज पूरा लोड नहीं हो सका। यह अपने-आप फिर कोशिश करेगा।",
    old: "लाइव सबटाइटल के लिए यह ब्राउज़र बहुत पुराना है। कृपया इसे अपडेट करें या कोई दूसरा ब्राउज़र इस्तेमाल करें।",
  },
  th: {
    broken: "โหลดหน้านี้ได้ไม่ครบ ระบบจะลองใหม่โดยอัตโนมัติ",
    old: "เบราว์เซอร์นี้เก่าเกินไปสำหรับคำบรรยายสด โปรดอัปเดตหรือใช้เบราว์เซอร์อื่น",
  },
  vi: {
    broken: "Không thể tải đầy đủ trang này. Trang sẽ tự thử lại.",
    old: "Trình duyệt này quá cũ để hiển thị phụ đề trực tiếp. Hãy cập nhật hoặc dùng trình duyệt khác.",
  },
  id: {
    broken: "Halaman ini tidak dapat dimuat sepenuhnya. Halaman akan mencoba lagi sendiri.",
    old: "Peramban ini terlalu lama untuk subtitel langsung. Perbarui atau gunakan peramban lain.",
  },
};
