/**
 * The words of an event's programme and of its rooms, in Arabic.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "البرنامج",
    loading: "يجري تحميل البرنامج…",
    none: "لا يوجد برنامج في هذا العنوان.",
    noneWhy: "تحقّق من العنوان لدى المنظّمين، أو انضمّ برمز.",
    later: "يتعذّر تحميل البرنامج الآن.",
    laterWhy: "ستُعاد المحاولة تلقائيًا.",
    unreadable: "تتعذّر قراءة البرنامج.",
    unreadableWhy: "في ملف المنظّمين خطأ.",
    code: "انضمّ برمز",
    old: "لا يوجد اتصال. هذا هو البرنامج كما كان: {{ time }}.",
    empty: "لا توجد قاعات هنا بعد.",
    zone: "الأوقات بحسب مكان الفعالية: {{ zone }}.",
    yours: "{{ time }} بتوقيتك",
  },
  find: {
    search: "ابحث عن محاضرات ومتحدثين",
    nothing: "لا نتائج. جرّب كلمات أقل أو غيرها.",
    language: "ترجمة نصية بلغة",
    anyLanguage: "كل اللغات",
    days: "الأيام",
    earlier: "سابقًا",
    talks: "البرنامج",
    links: "المزيد عن الفعالية",
    more: "عن هذه المحاضرة",
    text: "قراءة النص",
    listen: "الاستماع أو القراءة",
    unpublished: "انتهت. لم يُنشر نصها.",
  },
  room: {
    title: "الآن",
    live: "مباشر",
    waiting: "لم يبدأ البث بعد",
    none: "بلا ترجمة نصية",
    free: "لا شيء في هذه اللحظة",
    over: "انتهى في هذه الفعالية",
    next: "التالي، {{ time }}",
    overrun: "تجاوزت وقتها",
    read: "تابع النص",
    languages: "الترجمة النصية: {{ languages }}",
    later: "لاحقًا",
  },
  switch: {
    open: "القاعات",
    here: "أنت هنا",
    whole: "البرنامج كاملًا",
    follow: "تابع هذه القاعة",
    followWhy: "عند بدء المحاضرة التالية هنا تنتقل هذه الصفحة إليها تلقائيًا.",
    next: "التالي في هذه القاعة",
    go: "إلى المحاضرة التالية",
    feedback: "أبدِ رأيك",
  },
};

export default words;
