/**
 * The words that stand in `index.html` itself, in Thai.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "โหลดหน้านี้ได้ไม่ครบ ระบบจะลองใหม่โดยอัตโนมัติ",
  old: "เบราว์เซอร์นี้เก่าเกินไปสำหรับคำบรรยายสด โปรดอัปเดตหรือใช้เบราว์เซอร์อื่น",
};

export default words;
