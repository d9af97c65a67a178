/**
 * The words that stand in `index.html` itself, in Hindi.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "यह पेज पूरा लोड नहीं हो सका। यह अपने-आप फिर कोशिश करेगा।",
  old: "लाइव सबटाइटल के लिए यह ब्राउज़र बहुत पुराना है। कृपया इसे अपडेट करें या कोई दूसरा ब्राउज़र इस्तेमाल करें।",
};

export default words;
