/**
 * The words of screens that nobody touches, in Hindi.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "एक बार डालें; उसके बाद यह स्क्रीन बिना किसी की देखरेख के चलेगी।",
    keep: "इस डिवाइस पर पासवर्ड याद रखें",
    keptWhere: "यह केवल इसी ब्राउज़र में रहता है, जब तक यह ग़लत न निकले या /privacy पर न हटाया जाए।",
    forget: "याद रखा गया पासवर्ड हटाएँ",
  },
  follow: {
    phone: "अपने फ़ोन पर पढ़ें या सुनें",
    phoneQr: "फ़ोन पर पढ़ने या सुनने के लिए QR कोड",
    home: "यह वार्ता अपने साथ ले जाएँ",
    homeHint: "जिस फ़ोन पर आपने देखा या सुना, उसी से स्कैन करें: पूरा पाठ पढ़ने और सहेजने के लिए वहीं है।",
    homeQr: "लिखित रिकॉर्ड का QR कोड",
  },
  wall: {
    listening: "जैसे ही कोई बोलेगा, टेक्स्ट यहाँ दिखने लगेगा।",
    queued: "यह स्क्रीन खाली जगह का इंतज़ार कर रही है।",
    correct: "कोड को आयोजक के कोड से मिलाएँ और इस स्क्रीन के पते में ठीक करें।",
  },
};

export default words;
