/**
 * The words of the screens that follow a programme, in Vietnamese.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "Tiếp theo trong phòng này",
    now: "Bây giờ",
    elsewhere: "Bây giờ ở các phòng khác",
    until: "đến {{ time }}",
    overrun: "Kéo dài thêm",
    soon: "Sắp bắt đầu",
    note: "Tiếp theo tại đây, {{ time }}: {{ title }}",
    goodbye: "Cảm ơn bạn đã đến",
  },
  programme: {
    lead: "Toàn bộ chương trình trên điện thoại của bạn",
    qr: "Mã QR đến chương trình",
    none: "Chưa có được chương trình. Màn hình này sẽ tiếp tục thử.",
    noRoom: "Chương trình không có phòng “{{ room }}”.",
  },
  talks: {
    recorded: "Bài nói đã ghi",
    lead: "Đọc và nghe trên điện thoại của bạn",
    qr: "Mã QR đến bài nói đã ghi",
  },
  board: {
    room: "Phòng",
    next: "Tiếp theo",
    live: "Trực tiếp",
  },
};

export default words;
