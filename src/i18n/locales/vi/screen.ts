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
    home: "Quét mã này để mang bài nói về nhà",
    homeHint: "Hãy dùng chiếc điện thoại bạn đã theo dõi: toàn bộ nội dung có ở đó để đọc và lưu.",
    homeQr: "Mã QR dẫn đến bản ghi chép",
  },
  wall: {
    listening: "Phụ đề sẽ hiện ở đây ngay khi có người nói.",
    queued: "Màn hình này đang chờ chỗ trống.",
    correct: "So mã với mã của ban tổ chức và sửa lại trong địa chỉ của màn hình này.",
  },
  obs: {
    title: "Phụ đề bật tắt được (CC) qua OBS",
    where: "Trong OBS, mở thiết đặt WebSocket ở menu Công cụ và bật máy chủ. Cổng và mật khẩu hiện ở đó.",
    address: "Địa chỉ của OBS trên máy tính này",
    password: "Mật khẩu của OBS",
    keep: "Lưu địa chỉ và mật khẩu trên thiết bị này",
    keptWhere:
      "Chỉ được giữ trong trình duyệt này, cho đến khi mật khẩu không còn đúng hoặc bị xóa tại /privacy.",
    connect: "Kết nối",
    skip: "Chỉ hiện phụ đề trên hình",
    busy: "Đang kết nối…",
    letters: "Phụ đề này chỉ có chữ Latinh: văn bản bằng chữ viết khác không được gửi đi.",
    badAddress: "Đây không phải địa chỉ trên máy tính này, chẳng hạn {{ address }}.",
    unreachable:
      "OBS không trả lời. OBS có đang chạy và máy chủ WebSocket đã bật chưa? Trang này tự thử lại.",
    needsPassword: "OBS yêu cầu mật khẩu.",
    wrongPassword: "OBS không chấp nhận mật khẩu này.",
    unsupported: "Bên trả lời không phải OBS phiên bản 28 trở lên.",
    notSecure: "Để dùng mật khẩu, trang này phải được mở qua https.",
  },
};

export default words;
