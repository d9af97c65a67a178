/**
 * The words of the screens that follow a programme, in Hindi.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "इस कमरे में आगे",
    now: "अभी",
    elsewhere: "अभी दूसरे कमरों में",
    until: "{{ time }} तक",
    overrun: "समय से आगे जारी",
    soon: "बस शुरू होने वाला है",
    note: "यहाँ आगे, {{ time }}: {{ title }}",
    goodbye: "आने के लिए धन्यवाद",
  },
  programme: {
    lead: "पूरा कार्यक्रम आपके फ़ोन पर",
    qr: "कार्यक्रम का QR कोड",
    none: "कार्यक्रम अभी उपलब्ध नहीं है। यह स्क्रीन कोशिश करती रहेगी।",
    noRoom: "कार्यक्रम में “{{ room }}” नाम का कोई कमरा नहीं है।",
  },
  talks: {
    recorded: "रिकॉर्ड किया गया व्याख्यान",
    lead: "अपने फ़ोन पर पढ़ें और सुनें",
    qr: "रिकॉर्ड किए गए व्याख्यान का QR कोड",
  },
  board: {
    room: "कमरा",
    next: "आगे",
    live: "लाइव",
  },
};

export default words;
