/**
 * The example of a talk in the previews of the link builder, in Thai.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "สวัสดีและขอต้อนรับทุกท่าน ทั้งในห้องนี้และที่บ้าน",
    along: "ทุกถ้อยคำที่พูดที่นี่ ท่านอ่านตามได้ในภาษาที่ท่านถนัด",
    seat: "กรุณานั่งประจำที่ เราจะเริ่มในอีกไม่กี่นาที",
    back: "ถ้าพลาดประโยคไหน เลื่อนกลับขึ้นไปได้ ประโยคนั้นยังอยู่",
    next: "และต่อไปนี้ ขอเชิญ",
  },
};

export default words;
