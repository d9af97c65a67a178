/**
 * The words of the check of a seat, in Vietnamese.
 */
import type { CheckDictionary } from "../en/check.ts";

const words: CheckDictionary = {
  page: {
    title: "Kiểm tra trước sự kiện",
    lead: "Hãy mở trang này ở chỗ khán giả sẽ ngồi, bằng thiết bị và mạng giống của họ.",
    again: "Kiểm tra lại",
    open: "Mở buổi phát",
    copy: "Sao chép kết quả dạng văn bản",
    copied: "Đã sao chép. Trong đó không có mật khẩu.",
    uncopied: "Trình duyệt không cho trang này sao chép. Văn bản đã được chọn sẵn để bạn tự sao chép.",
    report: "Kết quả dạng văn bản",
    failed: "Không kiểm tra được. Hãy kiểm tra lại; nếu vẫn vậy, hãy gửi kết quả cho bộ phận hỗ trợ.",
  },
  overall: {
    running: "Đang kiểm tra…",
    runningLead: "Đang đo luồng dữ liệu trong nửa phút. Hãy để trang này hiển thị.",
    left: "còn {{ time }}",
    paused: "Tạm dừng",
    pausedLead: "Trang này đang bị ẩn. Việc đo sẽ tiếp tục khi trang hiện lại.",
    locked: "Cần mật khẩu",
    lockedLead: "Hãy nhập như khán giả sẽ nhập; sau đó việc kiểm tra tiếp tục.",
    ready: "Sẵn sàng",
    readyLead: "Ngồi ở đây với thiết bị như thế này là theo dõi được.",
    remarks: "Dùng được, có lưu ý",
    remarksLead: "Từ đây có thể theo dõi. Hãy xem những mục ghi “Lưu ý”.",
    bad: "Không dùng được ở đây",
    badLead: "Hãy bắt đầu từ vấn đề đầu tiên trong danh sách; các vấn đề khác có thể do nó.",
    unmeasured: "Chưa xong",
    unmeasuredLead: "Trang này bị ẩn quá lâu. Hãy kiểm tra lại và để trang hiển thị.",
  },
  verdict: {
    good: "Tốt",
    remark: "Lưu ý",
    bad: "Vấn đề",
    unknown: "Chưa đo",
    running: "Đang kiểm tra…",
    later: "Đang chờ",
    waiting: "Cần chạm",
  },
  group: {
    way: "Từ dịch vụ đến chỗ ngồi này",
    device: "Thiết bị này",
  },
  name: {
    service: "Dịch vụ",
    broadcast: "Buổi phát",
    stream: "Luồng dữ liệu",
    frames: "Thông điệp",
    delay: "Độ trễ",
    sound: "Âm thanh",
    storage: "Lưu trữ",
    worker: "Không có mạng",
    awake: "Màn hình luôn sáng",
    visible: "Trang hiển thị",
  },
  service: {
    answered: "Trả lời sau {{ time }}.",
    slow: "Mất {{ time }} mới trả lời. Nếu chữ cũng đến muộn, hãy thử mạng khác.",
    busy: "Đang nhận quá nhiều yêu cầu. Hãy chờ một phút rồi kiểm tra lại.",
    failing: "Trả lời bằng lỗi ({{ status }}). Hãy báo cho bên vận hành.",
    foreign:
      "Thứ khác đã trả lời thay, nhiều khả năng là trang đăng nhập của mạng này. Hãy đăng nhập rồi kiểm tra lại.",
    unreachable: "Không trả lời. Có thể mạng này chặn: hãy hỏi người quản trị mạng, hoặc thử mạng khác.",
    offline: "Thiết bị này không có mạng. Hãy kết nối rồi kiểm tra lại.",
  },
  broadcast: {
    live: "“{{ name }}” đang phát.",
    notStarted: "“{{ name }}” đã có và chưa bắt đầu. Trước đó chưa có chữ.",
    paused: "“{{ name }}” đang tạm dừng. Chữ sẽ tự tiếp tục.",
    ended: "Đã kết thúc. Buổi sau có thể dùng mã khác; hãy hỏi ban tổ chức.",
    revoked: "Ban tổ chức đã đóng. Hãy xin mã mới.",
    unknown: "Không có buổi phát nào với mã {{ token }}. Hãy so với mã bạn được đưa.",
    refused: "Dịch vụ không nhận thiết bị này. Hãy hỏi ban tổ chức ai được xem.",
  },
  stream: {
    flowing: "Mở sau {{ time }} và mang về {{ kilobytes }} kB.",
    slow: "Mất {{ time }} mới mở, và phải chờ chừng ấy mới có chữ đầu tiên. Hãy thử mạng khác.",
    queued:
      "Buổi phát đã đủ người; thiết bị này ở vị trí số {{ position }} trong hàng chờ. Hãy nhờ ban tổ chức cho thêm người vào.",
    broken: "Bị ngắt sau {{ after }}. Trình xem sẽ tự kết nối lại; nếu lặp lại, hãy thử mạng khác.",
    over: "Không còn nữa, vì buổi phát đã kết thúc.",
    empty:
      "Đã mở nhưng không có gì đến. Có thể proxy hoặc phần mềm diệt virus giữ lại: hãy hỏi người quản trị mạng.",
    full: "Hết chỗ cho người xem. Hãy nhờ ban tổ chức cho thêm người vào.",
    refused: "Bị từ chối ({{ status }}). Hãy báo cho bên vận hành dịch vụ.",
    foreign: "Thứ khác đã trả lời thay. Có thể bộ lọc của mạng này cản trở: hãy hỏi người quản trị mạng.",
    unreachable:
      "Không mở được. Có thể mạng này chặn kết nối dài: hãy hỏi người quản trị mạng, hoặc thử mạng khác.",
    hidden: "Chưa đo đến hết, vì trang này bị ẩn.",
  },
  frames: {
    all: "Đọc được tất cả {{ all }}.",
    others: "Đọc được mọi chữ. {{ count }} thông điệp khác thì không: {{ names }}",
    some: "Đọc được {{ read }} trong {{ all }}. Hãy gửi kết quả cho bộ phận hỗ trợ; chưa đọc: {{ names }}",
    none: "Không đọc được cái nào trong {{ all }}, nên không có chữ. Hãy gửi kết quả cho bộ phận hỗ trợ; chưa đọc: {{ names }}",
    nothing: "Không có thông điệp nào đến.",
  },
  delay: {
    timed: "Chữ đến trong khoảng {{ delay }}. Cái muộn nhất trễ hơn thường lệ {{ jitter }}.",
    untimed: "Chữ đến đều. Cái muộn nhất trễ hơn thường lệ {{ jitter }}.",
    spaced: "Không có gì bị giữ lại. Quãng ngừng dài nhất là {{ silence }}.",
    late: "Chữ đến trễ khoảng {{ delay }}. Nếu quá chậm so với người nói, hãy thử mạng khác.",
    uneven: "Một phần chữ trễ hơn thường lệ {{ jitter }}. Mạng này có thể đông; hãy thử mạng khác.",
    heldBack:
      "Chữ đến từng đợt. Có thứ gì đó gom lại trên đường, như proxy hoặc phần mềm diệt virus: hãy hỏi người quản trị mạng.",
    silent:
      "Không có gì đến trong {{ silence }}. Có thể mạng này ngắt kết nối nhàn rỗi: hãy hỏi người quản trị mạng.",
    nothing: "Đến quá ít để đo.",
  },
  sound: {
    try: "Phát âm thử",
    waiting: "Trình duyệt chỉ phát âm thanh sau một lần chạm. Người nghe cũng chạm như vậy.",
    playing: "Đang phát…",
    played: "Âm thử đã được phát. Nếu không nghe thấy, hãy xem âm lượng và nút tắt tiếng.",
    refused: "Trình duyệt từ chối phát âm thanh. Hãy cho phép trong cài đặt của trang này; chữ vẫn đến.",
    silent: "Âm thử không phát được. Hãy xem đầu ra âm thanh của thiết bị; chữ vẫn đến.",
  },
  storage: {
    kept: "Có thể lưu cài đặt và văn bản trên thiết bị này.",
    noDatabase: "Không lưu được văn bản, nên tải lại có thể mất phần đã nói. Hãy dùng cửa sổ không riêng tư.",
    noSettings: "Không lưu được cài đặt. Hãy dùng cửa sổ không riêng tư.",
    none: "Không lưu được gì, nên tải lại sẽ mất cài đặt và văn bản. Hãy dùng cửa sổ không riêng tư.",
  },
  worker: {
    kept: "Trình xem đã được lưu trên thiết bị này và mở được khi không có mạng.",
    later: "Chưa lưu; lần đầu mở buổi phát sẽ lưu.",
    missing:
      "Không lưu được trình xem ở đây, nên không có mạng thì không mở được. Hãy dùng cửa sổ không riêng tư.",
  },
  awake: {
    held: "Màn hình không tắt khi đang đọc.",
    refused: "Trình duyệt để màn hình tắt, có lẽ để tiết kiệm pin. Hãy cắm sạc.",
    missing: "Trình duyệt này để màn hình tắt. Hãy đặt thời gian dài hơn trong cài đặt thiết bị.",
  },
  visible: {
    seen: "Trang luôn hiển thị.",
    hidden: "Trang bị ẩn {{ time }}; khoảng đó không được đo.",
  },
};

export default words;
