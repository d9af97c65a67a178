/**
 * Headings of the example talk, for the stand-in summaries of the rehearsal: what the parts of it are about, in the language
 * that is spoken and in its translations.
 */
import { spokenLanguage, talk } from "./talk.ts";
import { translations } from "./translations.ts";

/** The lines of the talk with which its parts begin. */
const STARTS: readonly number[] = [0, 5, 9, 13, 21, 33, 42, 49, 65];

/** One heading for each of these parts. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  [spokenLanguage]: [
    "A bridge that would not stop humming",
    "A new steel railing",
    "The night of the first wind",
    "214 letters and four experts",
    "A tuning fork finds the cause",
    "240 rubber caps, and silence",
    "Pia’s letter",
    "A bridge in tune",
    "What the bridge taught",
  ],
  "de-DE": [
    "Eine Brücke, die nicht aufhörte zu summen",
    "Ein neues Geländer aus Stahl",
    "Die Nacht des ersten Windes",
    "214 Briefe und vier Fachleute",
    "Eine Stimmgabel findet die Ursache",
    "240 Gummikappen und Stille",
    "Pias Brief",
    "Eine Brücke, die stimmt",
    "Was die Brücke lehrte",
  ],
  "fr-FR": [
    "Un pont qui ne cessait de bourdonner",
    "Une rambarde neuve en acier",
    "La nuit du premier vent",
    "214 lettres et quatre experts",
    "Un diapason trouve la cause",
    "240 bouchons, puis le silence",
    "La lettre de Pia",
    "Un pont accordé",
    "Ce que le pont a appris",
  ],
  "es-ES": [
    "Un puente que no dejaba de zumbar",
    "Una barandilla nueva de acero",
    "La noche del primer viento",
    "214 cartas y cuatro expertos",
    "Un diapasón encuentra la causa",
    "240 tapones y el silencio",
    "La carta de Pia",
    "Un puente afinado",
    "Lo que enseñó el puente",
  ],
  "ja-JP": [
    "うなり続けた橋",
    "新しい鉄の手すり",
    "初めて風が吹いた夜",
    "214通の手紙と4人の専門家",
    "音叉が見つけた原因",
    "240個のゴムの栓と静けさ",
    "ピアの手紙",
    "調律された橋",
    "橋が教えてくれたこと",
  ],
  "ko-KR": [
    "웅웅거리기를 멈추지 않은 다리",
    "새 강철 난간",
    "첫 바람이 분 밤",
    "편지 214통과 전문가 네 명",
    "소리굽쇠가 찾아낸 원인",
    "고무마개 240개와 정적",
    "피아의 편지",
    "음이 맞는 다리",
    "다리가 가르쳐 준 것",
  ],
  "zh-TW": [
    "一座嗡嗡響個不停的橋",
    "嶄新的鋼欄杆",
    "第一陣風來的夜晚",
    "214 封信與四位專家",
    "音叉找出原因",
    "240 個橡膠蓋與寂靜",
    "碧雅的信",
    "調好音的橋",
    "這座橋教會的事",
  ],
  "ar-SA": [
    "جسر لا يكفّ عن الطنين",
    "درابزين جديد من الفولاذ",
    "ليلة هبوب الريح الأولى",
    "214 رسالة وأربعة خبراء",
    "شوكة رنانة تكشف السبب",
    "240 غطاءً من المطاط ثم الصمت",
    "رسالة بيا",
    "جسر مضبوط النغم",
    "ما علّمه الجسر",
  ],
};

const linesIn = (language: string): readonly string[] =>
  translations[language] ?? talk.map(({ text }) => text);

/** The heading of the part that begins with a line of the talk, by the line as it is said or translated. */
export const headingByLine: ReadonlyMap<string, string> = new Map(
  Object.entries(HEADINGS).flatMap(([language, headings]) => {
    const lines = linesIn(language);
    return headings.map((heading, part): [string, string] => [lines[STARTS[part] ?? 0] ?? "", heading]);
  }),
);
