/**
 * The words of the video beside the text, in Hindi.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "वीडियो",
    show: "वीडियो दिखाएँ",
    hide: "वीडियो छिपाएँ",
    choose: "कौन-सा वीडियो",
    page: "{{ name }} (पेज खुलेगा)",
    sound: "आवाज़",
    adjust: "समायोजन",
    play: "चलाएँ",
    loading: "वीडियो लोड हो रहा है…",
    again: "फिर कोशिश करें",
  },
  kind: {
    programme: "व्याख्यान",
    signing: "सांकेतिक भाषा",
    slides: "स्लाइड",
  },
  place: {
    title: "वीडियो की जगह",
    beside: "टेक्स्ट के बगल में",
    above: "टेक्स्ट के ऊपर",
    corner: "कोने में छोटा",
  },
  wait: {
    title: "टेक्स्ट और वीडियो",
    early: "टेक्स्ट पहले आ रहा है",
    late: "टेक्स्ट देर से आ रहा है",
    now: "टेक्स्ट {{ seconds }} से॰ रुकता है",
  },
  problem: {
    unreachable: "वीडियो लोड नहीं हो सका। टेक्स्ट जारी है।",
    unplayable: "यह ब्राउज़र वीडियो नहीं चला सकता। टेक्स्ट जारी है।",
    refused: "यह वीडियो उपलब्ध नहीं है। टेक्स्ट जारी है।",
    blocked: "यह नेटवर्क वीडियो को आने नहीं देता। फिर से कोशिश हो रही है। टेक्स्ट जारी है।",
    interrupted: "वीडियो रुक गया। फिर से कोशिश हो रही है। टेक्स्ट जारी है।",
  },
};

export default words;
