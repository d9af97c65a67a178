/**
 * The words of the video beside the text, in Arabic.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "الفيديو",
    show: "إظهار الفيديو",
    hide: "إخفاء الفيديو",
    choose: "اختيار الفيديو",
    page: "{{ name }} (يفتح صفحة)",
    sound: "الصوت",
    adjust: "ضبط",
    play: "تشغيل",
    loading: "جارٍ تحميل الفيديو…",
    again: "إعادة المحاولة",
  },
  kind: {
    programme: "المحاضرة",
    signing: "لغة الإشارة",
    slides: "الشرائح",
  },
  place: {
    title: "مكان الفيديو",
    beside: "بجانب النص",
    above: "فوق النص",
    corner: "صغير في الزاوية",
  },
  wait: {
    title: "النص والفيديو",
    early: "النص مبكر",
    late: "النص متأخر",
    now: "ينتظر النص {{ seconds }} ث",
  },
  problem: {
    unreachable: "تعذّر تحميل الفيديو. يستمر النص.",
    unplayable: "لا يستطيع هذا المتصفح تشغيل الفيديو. يستمر النص.",
    refused: "الفيديو غير متاح. يستمر النص.",
    blocked: "لا تسمح هذه الشبكة بمرور الفيديو. تُعاد المحاولة. يستمر النص.",
    interrupted: "انقطع الفيديو وتُعاد المحاولة. يستمر النص.",
  },
};

export default words;
