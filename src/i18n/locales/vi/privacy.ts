/**
 * The words of the page about data and privacy, in Vietnamese.
 */
import type { PrivacyDictionary } from "../en/privacy.ts";

const words: PrivacyDictionary = {
  page: {
    title: "Dữ liệu và quyền riêng tư",
    lead: "Trình xem này không cần tài khoản, không đặt cookie và không đếm ai. Những gì nó lưu chỉ ở trên thiết bị này, và bạn có thể xóa tại đây.",
    back: "Trang chủ",
  },
  kept: {
    title: "Lưu trên thiết bị này",
    settings: "Cài đặt của bạn",
    settingsWhy:
      "Cỡ chữ, màu sắc, ngôn ngữ và giọng đọc bạn đã chọn, để lần sau vẫn như vậy. Chúng còn đó cho đến khi bạn xóa.",
    talks: "Những gì đã nói",
    talksWhy:
      "Văn bản của các buổi phát bạn theo dõi, để không mất gì khi tải lại trang hoặc cả ngày không có mạng: nhiều nhất {{ megabytes }} MB và {{ broadcasts }} buổi phát, mỗi buổi trong {{ days }} ngày sau lần cuối bạn theo dõi. Buổi phát có mật khẩu chỉ được lưu nếu bạn đồng ý; câu trả lời của bạn cũng được lưu.",
    own: "Dấu, ghi chú và từ của bạn",
    ownWhy:
      "Những câu bạn đánh dấu và ghi chú bạn viết được giữ cùng văn bản và mất đi cùng nó; nơi không giữ văn bản thì mất đi cùng thẻ. Những từ bạn muốn được báo ở lại cho đến khi bạn xóa. Không có gì trong số này rời khỏi thiết bị.",
    published: "Bài nói bạn đã lưu",
    publishedWhy:
      "Văn bản và âm thanh của chúng, vì bạn đã yêu cầu, để đọc và nghe khi không có mạng. Chúng ở lại cho đến khi bạn xóa, ở trang của bài nói hoặc ở đây. Bài nói có cụm mật khẩu được lưu ở dạng khóa.",
    viewer: "Bản thân trình xem",
    viewerWhy:
      "Các tập lệnh và phông chữ của nó, để mở được khi không có mạng. Trong đó không có văn bản hay địa chỉ nào.",
    tab: "Chỉ cho thẻ này",
    tabWhy:
      "Vị trí trong văn bản, phần chưa kịp lưu khi rời trang và, nếu bạn đã chọn, khóa của buổi phát có mật khẩu. Chúng mất đi khi đóng thẻ.",
    passwords: "Mật khẩu",
    passwordsWhy:
      "Chỉ trên màn hình không có người trông, trong hội trường hoặc trên video, và chỉ khi ô đã được đánh dấu. Ở nơi khác không giữ mật khẩu nào.",
    tabs: "Giữa các thẻ",
    tabsWhy:
      "Các thẻ của trình duyệt này chuyển văn bản cho nhau để chỉ cần một kết nối. Không gì trong đó rời khỏi thiết bị.",
  },
  sent: {
    title: "Gửi đi",
    service: "Đến dịch vụ phụ đề",
    serviceWhat:
      "{{ service }} nhận mã buổi phát, ngôn ngữ và giọng đọc bạn chọn và, nếu có, mật khẩu bạn nhập. Như mọi thứ trên internet, địa chỉ IP của bạn cũng đi kèm.",
    ownService: "Máy chủ này",
    clips: "Câu được đọc",
    clipsWhat: "Chúng đến từ cùng dịch vụ, hoặc từ một địa chỉ mà dịch vụ nêu ra.",
    voices: "Giọng đọc của thiết bị",
    voicesWhat:
      "Nếu bạn để giọng đọc của thiết bị nói, trình duyệt sẽ đọc văn bản. Một số giọng có thể được tạo trên máy chủ của hãng làm trình duyệt, khi đó các câu được gửi đến đó; trong danh sách chúng được đánh dấu.",
    page: "Đến máy chủ của trang này",
    pageWhat: "Nó cung cấp các tệp của trình xem và thấy địa chỉ bạn mở, cùng những gì liên kết ghi.",
    others: "Đến bên khác",
    othersWhat: "Không có gì. Không quảng cáo, không thống kê, không tập lệnh hay phông chữ từ nơi khác.",
  },
  remove: {
    title: "Xóa",
    lead: "Thao tác này xóa cài đặt của bạn, mọi buổi phát đã lưu, mật khẩu đã lưu và các tệp của trình xem trên thiết bị này. Những tệp bạn tự lưu vẫn ở nguyên chỗ cũ.",
    button: "Xóa những gì trình xem này lưu trên thiết bị",
    ask: "Xóa tất cả?",
    yes: "Xóa tất cả",
    no: "Giữ lại",
    done: "Xong. Không còn gì được lưu trên thiết bị này.",
    failed: "Không xóa được tất cả. Hãy xóa dữ liệu của trang này trong cài đặt trình duyệt.",
  },
};

export default words;
