/**
 * The words that stand in `index.html` itself, in Vietnamese.
 */
import type { BootWords } from "../../boot-words.ts";

const words: BootWords = {
  broken: "Không thể tải đầy đủ trang này. Trang sẽ tự thử lại.",
  old: "Trình duyệt này quá cũ để hiển thị phụ đề trực tiếp. Hãy cập nhật hoặc dùng trình duyệt khác.",
};

export default words;
