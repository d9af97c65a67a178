/**
 * The words of screens that nobody touches, in Arabic.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "أدخلها مرة واحدة، ثم تعمل هذه الشاشة وحدها.",
    keep: "احتفظ بكلمة المرور على هذا الجهاز",
    keptWhere: "تبقى في هذا المتصفح وحده إلى أن تصبح غير صحيحة أو تُحذف من ‎/privacy.",
    forget: "انسَ كلمة المرور المحفوظة",
  },
  follow: {
    phone: "تابِع على هاتفك",
    phoneQr: "رمز الاستجابة السريعة للمتابعة على الهاتف",
    home: "خُذ هذه المحاضرة معك",
    homeHint: "امسح الرمز بالهاتف الذي تابعت عليه: ستجد النص كله لتقرأه وتحفظه.",
    homeQr: "رمز الاستجابة السريعة للسجل المكتوب",
  },
  wall: {
    listening: "يظهر النص هنا حالما يتكلم أحد.",
    queued: "هذه الشاشة في انتظار مكان شاغر.",
    correct: "قارن الرمز برمز المضيف وصحّحه في عنوان هذه الشاشة.",
  },
};

export default words;
