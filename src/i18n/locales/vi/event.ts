/**
 * The words of an event's programme and of its rooms, in Vietnamese.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "Chương trình",
    loading: "Đang tải chương trình …",
    none: "Không có chương trình nào ở địa chỉ này.",
    noneWhy: "Hãy hỏi lại ban tổ chức địa chỉ, hoặc tham gia bằng mã.",
    later: "Hiện chưa tải được chương trình.",
    laterWhy: "Trang sẽ tự thử lại.",
    unreadable: "Không đọc được chương trình.",
    unreadableWhy: "Tệp của ban tổ chức có lỗi.",
    code: "Tham gia bằng mã",
    old: "Không có kết nối. Đây là chương trình lúc {{ time }}.",
    empty: "Ở đây chưa có phòng nào.",
    zone: "Giờ ghi ở đây là giờ tại nơi diễn ra sự kiện: {{ zone }}.",
    yours: "{{ time }} giờ của bạn",
  },
  find: {
    search: "Tìm bài nói và diễn giả",
    nothing: "Không tìm thấy. Hãy thử ít từ hơn hoặc từ khác.",
    language: "Phụ đề tiếng",
    anyLanguage: "Mọi ngôn ngữ",
    days: "Ngày",
    earlier: "Trước đó",
    talks: "Chương trình",
    links: "Thêm về sự kiện",
    more: "Về bài nói này",
    text: "Đọc văn bản",
    listen: "Nghe hoặc đọc",
    unpublished: "Đã kết thúc. Văn bản chưa được công bố.",
  },
  room: {
    title: "Bây giờ",
    live: "Trực tiếp",
    waiting: "Chưa trực tiếp",
    none: "Không có phụ đề",
    free: "Hiện không có gì",
    over: "Đã kết thúc ở sự kiện này",
    next: "Tiếp theo, {{ time }}",
    overrun: "Kéo dài thêm",
    read: "Đọc theo",
    languages: "Phụ đề: {{ languages }}",
    later: "Sau đó",
  },
  switch: {
    open: "Phòng",
    here: "Bạn đang ở đây",
    whole: "Toàn bộ chương trình",
    follow: "Theo phòng này",
    followWhy: "Khi bài nói tiếp theo ở đây bắt đầu, trang này tự chuyển sang đó.",
    next: "Tiếp theo ở phòng này",
    go: "Sang bài nói tiếp theo",
    feedback: "Gửi góp ý",
  },
};

export default words;
