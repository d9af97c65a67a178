/**
 * The words of the page that has the links of published talks, in Vietnamese.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "Thiết lập các bài nói đã công bố",
    lead: "Liên kết, mã để quét, khung và màn hình sảnh, làm từ các tệp đã công bố. Không có gì được lưu.",
    broadcast: "Chuẩn bị một buổi phát",
    all: "Tất cả bài nói đã công bố",
    none: "Không có bài nói nào được công bố ở đây. Hãy kiểm tra địa chỉ, hoặc công bố bài nói trước.",
    later: "Hiện không tải được các bài nói. Hãy kiểm tra mạng và mở lại trang này.",
    unreadable: "Danh sách bài nói bị hỏng. Hãy công bố lại bài nói.",
  },
  links: {
    title: "Liên kết",
    talk: "Trang của bài nói: để đọc và nghe",
    locked:
      "Bài nói này có cụm mật khẩu bảo vệ. Trang của bài nói sẽ hỏi; cụm đó không bao giờ nằm trong liên kết.",
    moment: "Liên kết đến một thời điểm",
    at: "Thời gian trong bài nói",
    example: "Ví dụ 12:34 hoặc 1:02:03, trong độ dài bài nói.",
  },
  frame: {
    title: "Trong trang của bạn",
    about: "Văn bản của bài nói và trình phát, trong một khung.",
    preview: "Xem trước: bài nói trong khung",
  },
  foyer: {
    title: "Màn hình ở sảnh",
    about:
      "Màn hình lần lượt hiện các bài nói đã công bố, mỗi bài kèm mã, khi không có gì khác. Bài nói có cụm mật khẩu không được hiện.",
    link: "Liên kết cho màn hình",
    preview: "Xem trước: màn hình ở sảnh",
  },
  list: {
    title: "Các bài nói",
    locked: "có cụm mật khẩu",
  },
};

export default words;
