/**
 * The words of a reader's own tools in Vietnamese.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Tạm dừng văn bản",
    word: "Tạm dừng",
    frozen: "Văn bản đang tạm dừng.",
    state: "Tạm dừng",
  },
  marks: {
    add: "Đánh dấu câu",
    word: "Đánh dấu",
    title: "Dấu và ghi chú",
    marked: "Câu đã đánh dấu. {{ note }}",
    added: "Đã đánh dấu.",
    removed: "Đã bỏ dấu.",
    full: "Không thể thêm dấu nữa.",
    none: "Chưa có câu nào được đánh dấu. Ngôi sao phía trên văn bản đánh dấu điều đang được nói; giữ ngón tay trên một câu cũng vậy.",
    note: "Ghi chú",
    remove: "Bỏ",
    done: "Xong",
    all: "Tất cả dấu",
    where:
      "Dấu và ghi chú ở lại trên thiết bị này chừng nào văn bản còn được giữ ở đây, nếu không thì đến khi đóng thẻ này.",
  },
  reading: {
    ruler: "Thước đọc",
    oneSentence: "Từng câu một",
    previous: "Câu trước",
    next: "Câu tiếp theo",
  },
  float: {
    open: "Chữ trong cửa sổ nhỏ nằm trên cùng",
    close: "Đóng cửa sổ nhỏ",
    refused: "Trình duyệt này không mở được cửa sổ.",
  },
  device: {
    choose: "Dịch bằng thiết bị này",
    none: "Không",
    about:
      "Ở đây không có {{ language }}. Thiết bị của bạn có thể tự dịch các câu đã hoàn chỉnh; để làm vậy, nó tải một tệp một lần. Văn bản không rời khỏi thiết bị.",
    start: "Tải và dịch",
    waiting: "Đang tải …",
    progress: "Đã tải {{ percent }}",
    failed: "Hiện thiết bị của bạn không dịch sang {{ language }} được.",
    label: "{{ language }}, do thiết bị của bạn dịch",
  },
  alerts: {
    title: "Báo từ",
    lead: "Tối đa {{ most }} từ hoặc cụm từ, như tên hay trạm dừng của bạn. Khi được nói, từ đó sáng lên trong văn bản, và điện thoại rung nếu có thể.",
    word: "Từ hoặc cụm từ",
    add: "Thêm",
    remove: "Bỏ {{ word }}",
    said: "“{{ word }}” vừa được nói.",
    notify: "Thông báo khi trang này ở nền",
    blocked: "Trình duyệt này không cho phép thông báo ở đây.",
    places: "Nơi từ của bạn được nói",
    nothing: "Đến giờ chưa từ nào được nói.",
    where: "Các từ ở lại trên thiết bị này. Trong khung, chúng mất đi cùng trang.",
  },
  away: {
    region: "Phần bạn bỏ lỡ",
    missed: "Vắng {{ duration }}, {{ sentences }}",
    go: "Đến chỗ bạn rời đi",
    left: "Bạn đã rời đi ở đây",
    line: "Kéo dọc phần bạn bỏ lỡ; thả ra để trở lại trực tiếp",
    summarise: "Tóm tắt bởi thiết bị này",
    download: "Đang tải mô hình: {{ percent }}",
    working: "Đang tạo bản tóm tắt …",
    byDevice: "Thiết bị của bạn tạo từ văn bản, chưa được kiểm tra. Mỗi điểm dẫn đến nơi điều đó được nói.",
    noSummary: "Thiết bị của bạn không tạo được bản tóm tắt.",
  },
  speech: {
    catchUp: "Nhanh nhất khi đuổi kịp",
    again: "Nghe lại",
    use: "Dùng giọng này",
    hall: "Bạn đang ở trong hội trường. Không có tai nghe, mọi người sẽ nghe thấy điện thoại của bạn.",
    withEarphones: "Nghe bằng tai nghe",
    notNow: "Để sau",
  },
};

export default words;
