/**
 * The words of an event's programme and of its rooms, in Hindi.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "कार्यक्रम",
    loading: "कार्यक्रम लोड हो रहा है …",
    none: "इस पते पर कोई कार्यक्रम नहीं है।",
    noneWhy: "आयोजकों से पता जाँच लें, या कोड से जुड़ें।",
    later: "कार्यक्रम अभी लोड नहीं हो पा रहा है।",
    laterWhy: "अपने-आप फिर कोशिश होगी।",
    unreadable: "कार्यक्रम पढ़ा नहीं जा सकता।",
    unreadableWhy: "आयोजकों की फ़ाइल में गलती है।",
    code: "कोड से जुड़ें",
    old: "कनेक्शन नहीं है। यह {{ time }} का कार्यक्रम है।",
    empty: "यहाँ अभी कोई कक्ष नहीं है।",
    zone: "समय आयोजन की जगह के हैं: {{ zone }}।",
    yours: "आपके यहाँ {{ time }}",
  },
  find: {
    search: "व्याख्यान और वक्ता खोजें",
    nothing: "कुछ नहीं मिला। कम या दूसरे शब्द आज़माएँ।",
    language: "सबटाइटल की भाषा",
    anyLanguage: "सभी भाषाएँ",
    days: "दिन",
    earlier: "पहले के",
    talks: "कार्यक्रम",
    links: "इस आयोजन के बारे में",
    more: "इस व्याख्यान के बारे में",
    text: "टेक्स्ट पढ़ें",
    listen: "सुनें या पढ़ें",
    unpublished: "समाप्त। इसका टेक्स्ट प्रकाशित नहीं हुआ है।",
  },
  room: {
    title: "अभी",
    live: "लाइव",
    waiting: "अभी लाइव नहीं",
    none: "सबटाइटल नहीं",
    free: "इस समय कुछ नहीं है",
    over: "इस आयोजन में समाप्त",
    next: "आगे, {{ time }}",
    overrun: "समय से आगे जारी",
    read: "साथ पढ़ें",
    languages: "सबटाइटल: {{ languages }}",
    later: "बाद में",
  },
  switch: {
    open: "कक्ष",
    here: "आप यहाँ हैं",
    whole: "पूरा कार्यक्रम",
    follow: "इस कक्ष के साथ रहें",
    followWhy: "यहाँ अगला व्याख्यान शुरू होते ही यह पेज अपने-आप वहाँ पहुँच जाएगा।",
    next: "इस कक्ष में आगे",
    go: "अगले व्याख्यान पर जाएँ",
    feedback: "राय दें",
  },
};

export default words;
