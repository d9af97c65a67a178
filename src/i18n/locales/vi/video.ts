/**
 * The words of the video beside the text, in Vietnamese.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "Video",
    show: "Hiện video",
    hide: "Ẩn video",
    choose: "Chọn video",
    page: "{{ name }} (mở một trang)",
    sound: "Âm thanh",
    adjust: "Điều chỉnh",
    play: "Phát",
    loading: "Đang tải video…",
    again: "Thử lại",
  },
  kind: {
    programme: "Bài nói",
    signing: "Ngôn ngữ ký hiệu",
    slides: "Trang chiếu",
  },
  place: {
    title: "Vị trí video",
    beside: "Bên cạnh văn bản",
    above: "Phía trên văn bản",
    corner: "Nhỏ, ở góc",
  },
  wait: {
    title: "Văn bản và video",
    early: "Văn bản đến sớm",
    late: "Văn bản đến muộn",
    now: "Văn bản chờ {{ seconds }} giây",
  },
  problem: {
    unreachable: "Không tải được video. Văn bản vẫn tiếp tục.",
    unplayable: "Trình duyệt này không phát được video. Văn bản vẫn tiếp tục.",
    refused: "Video này không có sẵn. Văn bản vẫn tiếp tục.",
    blocked: "Mạng này không cho video đi qua. Đang thử lại. Văn bản vẫn tiếp tục.",
    interrupted: "Video bị gián đoạn và đang được thử lại. Văn bản vẫn tiếp tục.",
  },
};

export default words;
