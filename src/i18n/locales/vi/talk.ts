/**
 * The words of a published talk, in Vietnamese.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "Bài nói đã ghi",
    loading: "Đang tải bài nói …",
    none: "Không có bài nói nào ở địa chỉ này.",
    noneWhy: "Có thể bài đã bị gỡ, hoặc địa chỉ chưa đầy đủ.",
    later: "Hiện không tải được bài nói.",
    laterWhy: "Hãy kiểm tra mạng rồi thử lại.",
    broken: "Không đọc được bài nói này.",
    brokenWhy: "Các tệp bị hỏng, hoặc cần phiên bản mới hơn của trang này. Hãy báo cho người đã đăng.",
    textLater: "Hiện không tải được văn bản bằng ngôn ngữ này.",
    contents: "Tóm tắt và các chương",
    summary: "Tóm tắt",
    chapters: "Các chương",
    text: "Văn bản bài nói",
    hear: "Chạm vào một câu để nghe.",
  },
  lock: {
    lead: "Bài nói này được bảo vệ bằng cụm mật khẩu.",
    label: "Cụm mật khẩu",
    open: "Mở bài nói",
    opening: "Đang mở …",
    show: "Hiện cụm mật khẩu",
    empty: "Hãy nhập cụm mật khẩu.",
    wrong: "Đó không phải là cụm mật khẩu. Hãy kiểm tra rồi thử lại.",
  },
  sound: {
    region: "Âm thanh",
    play: "Phát",
    pause: "Tạm dừng",
    back: "Lùi 15 giây",
    ahead: "Tới 15 giây",
    speed: "Tốc độ",
    language: "Ngôn ngữ để nghe",
    line: "Dòng thời gian",
    at: "{{ time }} trên {{ length }}",
    loading: "Đang tải âm thanh …",
    failed: "Không phát được âm thanh. Toàn bộ văn bản ở đây.",
    again: "Thử lại",
    here: "Về chỗ đang nghe",
  },
  offer: {
    read: "Đọc bài nói này",
    listen: "Đọc và nghe bài nói này",
  },
};

export default words;
