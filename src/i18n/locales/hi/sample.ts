/**
 * The example of a talk in the previews of the link builder, in Hindi.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "सुप्रभात, और यहाँ हॉल में तथा घर पर मौजूद आप सभी का हार्दिक स्वागत है।",
    along: "यहाँ जो कुछ कहा जाता है, उसे आप अपनी पसंद की भाषा में पढ़ सकते हैं।",
    seat: "कृपया बैठ जाएँ, हम कुछ ही मिनटों में शुरू करेंगे।",
    back: "अगर कोई वाक्य छूट जाए, तो ऊपर स्क्रॉल करें: वह वहीं है।",
    next: "और अब मैं आमंत्रित करना चाहूँगा",
  },
};

export default words;
