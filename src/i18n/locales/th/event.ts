/**
 * The words of an event's programme and of its rooms, in Thai.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "กำหนดการ",
    loading: "กำลังโหลดกำหนดการ …",
    none: "ไม่มีกำหนดการที่ที่อยู่นี้",
    noneWhy: "โปรดสอบถามที่อยู่จากผู้จัดงาน หรือเข้าร่วมด้วยรหัส",
    later: "ยังโหลดกำหนดการไม่ได้ในตอนนี้",
    laterWhy: "ระบบจะลองใหม่เอง",
    unreadable: "อ่านกำหนดการไม่ได้",
    unreadableWhy: "ไฟล์ของผู้จัดงานมีข้อผิดพลาด",
    code: "เข้าร่วมด้วยรหัส",
    old: "ไม่มีการเชื่อมต่อ นี่คือกำหนดการ ณ {{ time }}",
    empty: "ยังไม่มีห้องที่นี่",
    zone: "เวลาที่แสดงเป็นเวลาของสถานที่จัดงาน: {{ zone }}",
    yours: "{{ time }} ตามเวลาของคุณ",
  },
  find: {
    search: "ค้นหาการบรรยายและวิทยากร",
    nothing: "ไม่พบสิ่งใด ลองใช้คำน้อยลงหรือคำอื่น",
    language: "คำบรรยายภาษา",
    anyLanguage: "ทุกภาษา",
    days: "วัน",
    earlier: "ก่อนหน้านี้",
    talks: "กำหนดการ",
    links: "เพิ่มเติมเกี่ยวกับงานนี้",
    more: "เกี่ยวกับการบรรยายนี้",
    text: "อ่านข้อความ",
    listen: "ฟังหรืออ่าน",
    unpublished: "จบแล้ว ยังไม่มีการเผยแพร่ข้อความ",
  },
  room: {
    title: "ตอนนี้",
    live: "สด",
    waiting: "ยังไม่เริ่ม",
    none: "ไม่มีคำบรรยาย",
    free: "ตอนนี้ไม่มีรายการ",
    over: "จบแล้วสำหรับงานนี้",
    next: "ถัดไป {{ time }}",
    overrun: "เกินเวลา",
    read: "อ่านตาม",
    languages: "คำบรรยาย: {{ languages }}",
    later: "ภายหลัง",
  },
  switch: {
    open: "ห้อง",
    here: "คุณอยู่ที่นี่",
    whole: "กำหนดการทั้งหมด",
    follow: "ติดตามห้องนี้",
    followWhy: "เมื่อการบรรยายถัดไปในห้องนี้เริ่ม หน้านี้จะไปที่นั่นเอง",
    next: "ถัดไปในห้องนี้",
    go: "ไปยังการบรรยายถัดไป",
    feedback: "ส่งความคิดเห็น",
  },
};

export default words;
