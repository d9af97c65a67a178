/**
 * The words of the page that sets up a whole event, in Vietnamese.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "Chuẩn bị {{ event }}",
    lead: "Mọi liên kết, tờ in và danh sách kiểm tra, được tạo từ tệp của sự kiện. Không có gì được lưu.",
    one: "Chuẩn bị một buổi phát",
    none: "Ở đây không có sự kiện nào. Hãy viết event.json trước.",
  },
  links: {
    title: "Liên kết",
    everyone: "Cho mọi người: các phòng và chương trình",
    foyer: "Màn hình ở sảnh",
    screen: "Màn hình trong phòng",
  },
  sheets: {
    title: "Tờ in",
    about:
      "Một trang cho sảnh với địa chỉ duy nhất của sự kiện, và một trang cho mỗi phòng. Phòng có mã thay đổi sẽ dẫn đến chương trình.",
    print: "In các tờ",
    line: "Phụ đề của cả sự kiện: quét mã này, hoặc mở {{ address }}.",
  },
  list: {
    title: "Danh sách kiểm tra buổi sáng",
    about:
      "Các dòng đầu của mỗi phòng được tra trong tệp và ở dịch vụ. Những dòng khác bạn tự đánh dấu; dấu không được lưu.",
    check: "Kiểm tra ngay",
    print: "In danh sách",
    file: "Tệp của sự kiện đọc được trọn vẹn.",
    broken: "Số phần của tệp không có hiệu lực: {{ count }}. Lệnh check:event nêu rõ chúng.",
    code: "Mã",
    unchecked: "Chưa kiểm tra",
    noCode: "Không có mã cho ngày này: ở đây không có phụ đề.",
    speaks: "Có đủ mọi ngôn ngữ đã định.",
    silent: "Đã định nhưng không có: {{ languages }}",
    open: "Mở không cần mật khẩu.",
    locked: "Hỏi mật khẩu.",
    seat: "Đã kiểm tra từ một chỗ ngồi trong phòng",
    screen: "Màn hình hiện phòng này",
    sheet: "Tờ in đã treo ở cửa",
    video: "Video chạy",
    foyer: "Bảng ở sảnh hiện ngày hôm nay",
    foyerSheet: "Tờ in đã treo ở sảnh",
  },
};

export default words;
