/**
 * The words of the screens that follow a programme, in Thai.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "ถัดไปในห้องนี้",
    now: "ขณะนี้",
    elsewhere: "ขณะนี้ในห้องอื่น",
    until: "ถึง {{ time }}",
    overrun: "เกินเวลา",
    soon: "กำลังจะเริ่ม",
    note: "ถัดไปที่นี่ {{ time }}: {{ title }}",
    goodbye: "ขอบคุณที่มาร่วมงาน",
  },
  programme: {
    lead: "กำหนดการทั้งหมดบนโทรศัพท์ของคุณ",
    qr: "คิวอาร์โค้ดของกำหนดการ",
    none: "ยังเปิดกำหนดการไม่ได้ หน้าจอนี้จะลองใหม่เรื่อย ๆ",
    noRoom: "ไม่มีห้อง “{{ room }}” ในกำหนดการ",
  },
  talks: {
    recorded: "การบรรยายที่บันทึกไว้",
    lead: "อ่านและฟังบนโทรศัพท์ของคุณ",
    qr: "คิวอาร์โค้ดไปยังการบรรยายที่บันทึกไว้",
  },
  board: {
    room: "ห้อง",
    next: "ถัดไป",
    live: "สด",
  },
};

export default words;
