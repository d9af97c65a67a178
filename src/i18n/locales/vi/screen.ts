/**
 * The words of screens that nobody touches, in Vietnamese.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "Nhập một lần, sau đó màn hình này tự chạy mà không cần người trông.",
    keep: "Lưu mật khẩu trên thiết bị này",
    keptWhere: "Chỉ được giữ trong trình duyệt này, cho đến khi không còn đúng hoặc bị xóa tại /privacy.",
    forget: "Xóa mật khẩu đã lưu",
  },
  follow: {
    phone: "Theo dõi trên điện thoại của bạn",
    phoneQr: "Mã QR để theo dõi trên điện thoại",
    home: "Mang bài nói này về nhà",
    homeHint: "Quét bằng chiếc điện thoại bạn đã dùng để theo dõi: toàn bộ nội dung có ở đó để đọc và lưu.",
    homeQr: "Mã QR dẫn đến bản ghi chép",
  },
  wall: {
    listening: "Phụ đề sẽ hiện ở đây ngay khi có người nói.",
    queued: "Màn hình này đang chờ chỗ trống.",
    correct: "So mã với mã của ban tổ chức và sửa lại trong địa chỉ của màn hình này.",
  },
};

export default words;
