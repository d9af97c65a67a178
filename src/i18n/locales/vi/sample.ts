/**
 * The example of a talk in the previews of the link builder, in Vietnamese.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "Chào buổi sáng và chào mừng tất cả quý vị, ở hội trường này và ở nhà.",
    along: "Quý vị có thể đọc mọi điều được nói ở đây bằng ngôn ngữ mình thích nhất.",
    seat: "Xin mời quý vị ngồi; chúng ta sẽ bắt đầu sau ít phút nữa.",
    back: "Nếu lỡ một câu, quý vị chỉ cần cuộn lên: câu đó vẫn còn.",
    next: "Và bây giờ tôi xin mời",
  },
};

export default words;
