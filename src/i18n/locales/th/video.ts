/**
 * The words of the video beside the text, in Thai.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "วิดีโอ",
    show: "แสดงวิดีโอ",
    hide: "ซ่อนวิดีโอ",
    choose: "เลือกวิดีโอ",
    page: "{{ name }} (เปิดหน้าเว็บ)",
    sound: "เสียง",
    adjust: "ปรับ",
    play: "เล่น",
    loading: "กำลังโหลดวิดีโอ…",
    again: "ลองอีกครั้ง",
  },
  kind: {
    programme: "การบรรยาย",
    signing: "ภาษามือ",
    slides: "สไลด์",
  },
  place: {
    title: "ตำแหน่งวิดีโอ",
    beside: "ข้างข้อความ",
    above: "เหนือข้อความ",
    corner: "ขนาดเล็กที่มุม",
  },
  wait: {
    title: "ข้อความกับวิดีโอ",
    early: "ข้อความมาก่อน",
    late: "ข้อความมาช้า",
    now: "ข้อความรอ {{ seconds }} วินาที",
  },
  problem: {
    unreachable: "โหลดวิดีโอไม่ได้ ข้อความยังแสดงต่อไป",
    unplayable: "เบราว์เซอร์นี้เล่นวิดีโอไม่ได้ ข้อความยังแสดงต่อไป",
    refused: "วิดีโอนี้ไม่พร้อมให้รับชม ข้อความยังแสดงต่อไป",
    blocked: "เครือข่ายนี้ไม่ยอมให้วิดีโอผ่าน กำลังลองอีกครั้ง ข้อความยังแสดงต่อไป",
    interrupted: "วิดีโอขาดตอน กำลังลองอีกครั้ง ข้อความยังแสดงต่อไป",
  },
};

export default words;
