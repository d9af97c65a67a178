/**
 * What is said where a page is looked at in many scripts.
 */
import type { Room } from "../../src/node/rehearsal/room.ts";
import type { NewChannel } from "../../src/node/rehearsal/service.ts";
import { said } from "../harness/stage.ts";

/** Three sentences in each script: a short one, one of some lines, and one that a person has just begun. */
export const TALK: Readonly<Record<string, readonly [string, string, string]>> = {
  "en-US": [
    "Good morning, and welcome to the harbour lectures.",
    "Today is about ships that find their own way, and about the people who taught them where the sandbanks are.",
    "The first of them left the harbour in",
  ],
  "de-DE": [
    "Guten Morgen und willkommen zu den Hafenvorträgen.",
    "Heute geht es um Schiffe, die ihren Weg selbst finden, und um die Menschen, die ihnen beigebracht haben, wo die Sandbänke liegen.",
    "Das erste von ihnen verließ den Hafen im",
  ],
  "ar-SA": [
    "صباح الخير ومرحبًا بكم في محاضرات الميناء.",
    "نتحدث اليوم عن سفن تجد طريقها بنفسها، وعن الناس الذين علّموها أين تقع الضفاف الرملية.",
    "غادرت أولى هذه السفن الميناء في",
  ],
  "ja-JP": [
    "おはようございます。港の講座へようこそ。",
    "今日は、自分で道を見つける船と、砂州の場所を船に教えた人々のお話です。",
    "最初の船が港を出たのは",
  ],
  "hi-IN": [
    "सुप्रभात, और बंदरगाह व्याख्यानों में आपका स्वागत है।",
    "आज बात होगी उन जहाज़ों की जो अपना रास्ता ख़ुद खोजते हैं, और उन लोगों की जिन्होंने उन्हें सिखाया कि रेत के टीले कहाँ हैं।",
    "उनमें से पहला जहाज़ बंदरगाह से निकला",
  ],
  "th-TH": [
    "สวัสดีตอนเช้า และขอต้อนรับสู่การบรรยายที่ท่าเรือ",
    "วันนี้เราจะพูดถึงเรือที่หาเส้นทางได้เอง และผู้คนที่สอนให้เรือรู้ว่าสันทรายอยู่ที่ใด",
    "เรือลำแรกออกจากท่าใน",
  ],
  "ko-KR": [
    "안녕하세요, 항구 강연에 오신 것을 환영합니다.",
    "오늘은 스스로 길을 찾는 배와, 모래톱이 어디에 있는지 배에게 가르친 사람들에 대한 이야기입니다.",
    "첫 번째 배가 항구를 떠난 것은",
  ],
};

const [ENGLISH = ["", "", ""]] = Object.values(TALK);

/** Says the talk by two speakers, in all of its languages; what is growing is the last of `count` sentences. */
export function sayTalk(room: Room, count: number): void {
  for (let sid = 1; sid <= count; sid += 1) {
    const isLast = sid === count;
    const at = isLast ? 2 : sid % 2;
    const translated_texts = Object.fromEntries(
      Object.entries(TALK).map(([language, texts]) => [language, texts[at] ?? ""]),
    );
    const isAda = sid % 4 < 2;
    const speaker = isAda
      ? { speaker_id: "Guest-1", speaker_label: "Ada Okafor" }
      : { speaker_id: "Guest-2", speaker_label: "Ben" };
    const times = { start_ms: sid * 5_000, end_ms: sid * 5_000 + 4_000 };
    const text = ENGLISH[at] ?? "";
    room.send(said(sid, text, { ...speaker, ...times, is_final: !isLast, translated_texts }));
  }
}

export const TALK_CHANNEL: NewChannel = {
  settings: {
    name: "Harbour lectures",
    speakerDiarization: true,
    translationLanguages: Object.keys(TALK).filter((language) => language !== "en-US"),
  },
};
