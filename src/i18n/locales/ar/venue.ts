/**
 * The words of the screens that follow a programme, in Arabic.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "التالي في هذه القاعة",
    now: "الآن",
    elsewhere: "الآن في القاعات الأخرى",
    until: "حتى {{ time }}",
    overrun: "تجاوزت وقتها",
    soon: "يبدأ بعد لحظات",
    note: "التالي هنا، {{ time }}: {{ title }}",
    goodbye: "شكرًا لحضوركم",
  },
  programme: {
    lead: "البرنامج كاملًا على هاتفك",
    qr: "رمز QR للبرنامج",
    none: "البرنامج غير متاح. تواصل هذه الشاشة المحاولة.",
    noRoom: "لا توجد في البرنامج قاعة «{{ room }}».",
  },
  talks: {
    recorded: "محاضرة مسجّلة",
    lead: "اقرأها واستمع إليها على هاتفك",
    qr: "رمز QR للمحاضرة المسجّلة",
  },
  board: {
    room: "القاعة",
    next: "التالي",
    live: "مباشر",
  },
};

export default words;
