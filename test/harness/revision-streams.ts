/**
 * How unsteady a live recogniser is: seeded streams of revisions in which phrases are misheard and corrected several
 * words later, some for a moment only; words are merged, split and dropped; punctuation and capitals are decided and
 * decided again; the border between two sentences moves; speakers pause. No log of a real recogniser was at hand:
 * `FICKLENESS` is set so that the raw text and two plain holds measure what they do on one (raw 2.3 erased words for
 * each final word, a hold of 1 s 0.9, of 2.5 s 0.3), and never looks at the steadying itself.
 */
import { lines as chinese } from "../../src/node/rehearsal/programme/zh-tw.ts";
import { talk } from "../../src/node/rehearsal/programme/talk.ts";
import { seededRandom } from "../../src/node/rehearsal/random.ts";

export type StreamLanguage = "en" | "zh" | "th";

/** A revision of sentence `sid` at `atMs` from the start. */
export type StreamRevision = {
  readonly sid: number;
  readonly atMs: number;
  readonly text: string;
  readonly isFinal: boolean;
};

/** How often and for how long the recogniser is wrong; chances are for each word. */
export type Fickleness = {
  /** A phrase that begins here is misheard. */
  readonly misheard: number;
  /** A phrase heard well is heard wrongly for a moment, and then well again. */
  readonly flicker: number;
  /** Mean lives of what is wrong in ms: most is corrected soon, a share late. */
  readonly soonMs: number;
  readonly lateMs: number;
  readonly late: number;
  /** A comma or a capital that does not stay. */
  readonly punctuation: number;
};

export const FICKLENESS: Readonly<Record<StreamLanguage, Fickleness>> = {
  en: { misheard: 0.4, flicker: 0.08, soonMs: 2_600, lateMs: 4_000, late: 0.25, punctuation: 0.05 },
  zh: { misheard: 0.46, flicker: 0.08, soonMs: 1_950, lateMs: 4_750, late: 0.42, punctuation: 0.05 },
  th: { misheard: 0.55, flicker: 0.08, soonMs: 3_500, lateMs: 3_500, late: 0.25, punctuation: 0 },
};

const THAI: readonly string[] = [
  "สวัสดีครับทุกท่าน ยินดีต้อนรับเข้าสู่การประชุมประจำปีของสมาคมเรา",
  "วันนี้เราจะพูดคุยกันเรื่องอนาคตของท่าเรือและเมืองชายทะเล",
  "เมื่อสิบปีก่อน ที่นี่เป็นเพียงหมู่บ้านชาวประมงเล็กๆ ที่มีบ้านไม่ถึงร้อยหลัง",
  "ตอนนี้มีนักท่องเที่ยวมากกว่าสองล้านคนทุกปี และจำนวนก็ยังเพิ่มขึ้นเรื่อยๆ",
  "คำถามก็คือ เราจะรักษาธรรมชาติไว้ได้อย่างไรในขณะที่เศรษฐกิจเติบโต",
  "ผมขอเริ่มจากเรื่องน้ำก่อน เพราะน้ำเป็นปัญหาที่ทุกคนรู้สึกได้",
  "ในฤดูร้อน ชาวบ้านต้องรอน้ำประปานานหลายชั่วโมงต่อวัน",
  "เราจึงสร้างอ่างเก็บน้ำแห่งใหม่บนภูเขาซึ่งเสร็จเมื่อเดือนที่แล้ว",
  "ขอบคุณมากครับ คำถามที่ดีมาก",
  "เรื่องที่สองคือการเดินทาง ถนนสายหลักรถติดตั้งแต่เช้าจนถึงเย็น",
  "เรากำลังทดลองใช้รถโดยสารไฟฟ้าจำนวนยี่สิบคันในใจกลางเมือง",
  "ผู้โดยสารบอกว่ารถเงียบและสะอาดกว่าเดิมมาก",
  "แต่ค่าโดยสารยังแพงเกินไปสำหรับนักเรียนและผู้สูงอายุ",
  "ปีหน้าเราจะลดราคาลงครึ่งหนึ่งด้วยเงินสนับสนุนจากเทศบาล",
  "คุณสมชายครับ คุณคิดอย่างไรเกี่ยวกับแผนนี้",
  "ผมคิดว่าดีครับ แต่เราควรถามความคิดเห็นของคนในชุมชนก่อน",
  "เพราะพวกเขาเป็นคนที่ต้องอยู่กับผลของการตัดสินใจนี้ทุกวัน",
  "ใช่ครับ เราจึงจัดให้มีการประชุมทุกเดือนที่ศาลาวัด",
  "ถ้าท่านมีคำถามเพิ่มเติม กรุณายกมือขึ้น เจ้าหน้าที่จะนำไมโครโฟนไปให้",
  "สุดท้ายนี้ผมขอขอบคุณทุกคนที่มาร่วมงานในวันนี้ และขอให้เดินทางกลับบ้านอย่างปลอดภัย",
];

const SENTENCES: Readonly<Record<StreamLanguage, readonly string[]>> = {
  en: talk.map(({ text }) => text),
  zh: chinese,
  th: THAI,
};

/** A word as it is spoken: its text and what stands before and behind it in the finished sentence. */
type Spoken = { readonly text: string; readonly gap: string; readonly heardMs: number };
/** From word `at` on, `words` are heard instead of `count` that were said. */
type Episode = {
  readonly at: number;
  readonly count: number;
  readonly words: readonly string[];
  readonly fromMs: number;
  readonly toMs: number;
};
/** Between words something else stands: a comma too many, one that is missing, a capital. */
type Mark = {
  readonly at: number;
  readonly gap?: string;
  readonly capital?: boolean;
  readonly fromMs: number;
  readonly toMs: number;
};
type Heard = {
  readonly words: readonly Spoken[];
  readonly episodes: readonly Episode[];
  readonly marks: readonly Mark[];
};

/** A speaker says a word in about this long, and stops in thought now and then, in ms. */
const WORD_MS: Readonly<Record<StreamLanguage, number>> = { en: 360, zh: 380, th: 330 };
const STOPS = 0.025;
const SHORTEST_STOP_MS = 900;
const LONGEST_STOP_MS = 4_000;
/** How far recognition is behind the voice, and how often it reports, in ms. */
const LAG_MS = 250;
const SHORTEST_STEP_MS = 150;
const LONGEST_STEP_MS = 500;
/** The recogniser is sure of a sentence between these after its last word, in ms. */
const SOONEST_FINAL_MS = 400;
const LATEST_FINAL_MS = 1_300;
/** Share of sentences that first hold the beginning of the next one, and of reports that close with a full stop. */
const RUN_ON = 0.15;
const CLOSED_EARLY = 0.06;

type Random = () => number;
const between = (random: Random, low: number, high: number): number => low + random() * (high - low);
const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());
const pick = <T>(random: Random, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

const wordsIn = (text: string, language: StreamLanguage): { text: string; gap: string }[] => {
  const words: { text: string; gap: string }[] = [];
  let lead = "";
  for (const piece of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    const word = words.at(-1);
    if (piece.isWordLike === true) words.push({ text: piece.segment, gap: "" });
    else if (word === undefined) lead += piece.segment;
    else word.gap += piece.segment;
  }
  return words.map((word, index) => (index === 0 ? { ...word, text: lead + word.text } : word));
};

/** What is heard instead of a phrase: other words, one word for two, two for one, or nothing of one of them. */
function mistaken(words: readonly Spoken[], vocabulary: readonly string[], random: Random): string[] {
  const kind = random();
  const other = words.map(({ text }) => pick(random, vocabulary) ?? text);
  if (kind < 0.12) return other.slice(1);
  if (kind < 0.26) return [...other, pick(random, vocabulary) ?? "a"];
  if (kind < 0.4) return words.map(({ text }) => Array.from(text).slice(0, -1).join("") || text);
  return other;
}

function speak(
  language: StreamLanguage,
  text: string,
  startMs: number,
  fickleness: Fickleness,
  vocabulary: readonly string[],
  random: Random,
): Heard {
  let atMs = startMs;
  const words = wordsIn(text, language).map((word): Spoken => {
    atMs += WORD_MS[language] * between(random, 0.5, 1.5);
    const heard = { ...word, heardMs: atMs + LAG_MS * between(random, 0.6, 1.6) };
    if (random() < STOPS) atMs += between(random, SHORTEST_STOP_MS, LONGEST_STOP_MS);
    return heard;
  });
  const life = (): number =>
    exponential(random, random() < fickleness.late ? fickleness.lateMs : fickleness.soonMs);
  const episodes = words.flatMap((word, at): Episode[] => {
    const phrase = words.slice(at, at + 1 + Math.floor(random() * 2.4));
    const said = { at, count: phrase.length };
    const found: Episode[] = [];
    if (random() < fickleness.misheard) {
      const first = { ...said, words: mistaken(phrase, vocabulary, random) };
      const midMs = word.heardMs + life();
      found.push({ ...first, fromMs: 0, toMs: midMs });
      // One mistake in three makes way for another before it is right.
      if (random() < 0.33) {
        const second = { ...said, words: mistaken(phrase, vocabulary, random) };
        found.push({ ...second, fromMs: midMs, toMs: midMs + life() });
      }
    }
    if (random() < fickleness.flicker) {
      const fromMs = word.heardMs + exponential(random, 1_200);
      const toMs = fromMs + exponential(random, 450);
      found.push({ ...said, words: mistaken(phrase, vocabulary, random), fromMs, toMs });
    }
    return found;
  });
  const comma = language === "zh" ? "，" : ", ";
  const marks = words.flatMap(({ gap, heardMs }, at): Mark[] => {
    const found: Mark[] = [];
    const plain = gap.replace(/[^\s]/gu, "");
    // A comma is only written when the words behind it are known.
    if (gap.trim() !== "")
      found.push({ at, gap: plain, fromMs: 0, toMs: heardMs + between(random, 300, 1_500) });
    if (random() >= fickleness.punctuation) return found;
    const fromMs = heardMs + exponential(random, 900);
    const toMs = fromMs + life() * 1.5;
    if (language === "en" && random() < 0.35) found.push({ at, capital: true, fromMs, toMs });
    else found.push({ at, gap: gap.trim() === "" ? comma : plain, fromMs, toMs });
    return found;
  });
  return { words, episodes, marks };
}

/** What the recogniser believes at `atMs` was said. */
function believed({ words, episodes, marks }: Heard, atMs: number, count: number): string {
  let text = "";
  const isNow = ({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }): boolean =>
    fromMs <= atMs && atMs < toMs;
  const gapOf = (at: number, gap: string): string =>
    marks.findLast((mark) => mark.at === at && mark.gap !== undefined && isNow(mark))?.gap ?? gap;
  for (let at = 0; at < count;) {
    const from = at;
    const episode = episodes.findLast((other) => other.at === from && isNow(other));
    const known = Math.min(episode?.count ?? 1, count - at);
    const heard = episode?.words.slice(0, known === episode.count ? undefined : known);
    const last = words[at + known - 1];
    const capital = marks.some((mark) => mark.at === from && mark.capital === true && isNow(mark));
    const said = heard?.join(/\s/.test(words[at]?.gap ?? "") ? " " : "") ?? words[at]?.text ?? "";
    const shown = capital ? said.charAt(0).toUpperCase() + said.slice(1) : said;
    text += said === "" ? "" : shown + gapOf(at + known - 1, last?.gap ?? "");
    at += known;
  }
  return text.trim();
}

const isHeardBy =
  (atMs: number) =>
  ({ heardMs }: Spoken): boolean =>
    heardMs <= atMs;

export type StreamOptions = {
  readonly language: StreamLanguage;
  /** How many sentences are said. */
  readonly sentences: number;
  readonly seed: number;
  readonly fickleness?: Fickleness;
  /** How many of the talk's sentences make one, for speakers who never come to a full stop; 1 by default. */
  readonly joined?: number;
};

const joinedTexts = (texts: readonly string[], count: number): readonly string[] =>
  texts.flatMap((_, index) => (index % count === 0 ? [texts.slice(index, index + count).join(" ")] : []));

/** The revisions of a talk, in the order they are sent. The same options give the same stream. */
export function revisionStream(options: StreamOptions): readonly StreamRevision[] {
  const { language, sentences, seed, fickleness = FICKLENESS[options.language] } = options;
  const random = seededRandom(seed);
  const texts = joinedTexts(SENTENCES[language], options.joined ?? 1);
  const vocabulary = texts.flatMap((text) => wordsIn(text, language).map((word) => word.text));
  const revisions: StreamRevision[] = [];
  let startMs = 0;
  /** From when on the words of the sentence are its own: before, they stand at the end of the one before it. */
  let ownMs = 0;
  const said: Heard[] = [];
  for (let sid = 1; sid <= sentences + 1; sid += 1) {
    const text = texts[(sid - 1) % texts.length] ?? "";
    const heard = speak(language, text, startMs, fickleness, vocabulary, random);
    said.push(heard);
    startMs = (heard.words.at(-1)?.heardMs ?? startMs) - LAG_MS + between(random, 150, 1_200);
  }
  for (let sid = 1; sid <= sentences; sid += 1) {
    const heard = said[sid - 1] ?? { words: [], episodes: [], marks: [] };
    const next = said[sid] ?? heard;
    const lastMs = heard.words.at(-1)?.heardMs ?? 0;
    const run = random() < RUN_ON ? 1 + Math.floor(random() * 3) : 0;
    const borrowed = next.words.slice(0, run).at(-1)?.heardMs;
    const leavesMs = borrowed === undefined ? 0 : borrowed + between(random, 200, 1_200);
    const finalMs = Math.max(lastMs, leavesMs) + between(random, SOONEST_FINAL_MS, LATEST_FINAL_MS);
    let before = "";
    let atMs = Math.max(ownMs, heard.words[0]?.heardMs ?? 0);
    for (; atMs < finalMs; atMs += between(random, SHORTEST_STEP_MS, LONGEST_STEP_MS)) {
      const own = believed(heard, atMs, heard.words.filter(isHeardBy(atMs)).length);
      const others = atMs < leavesMs ? next.words.slice(0, run).filter(isHeardBy(atMs)).length : 0;
      const ends = random() < CLOSED_EARLY && language !== "th" ? (language === "zh" ? "。" : ".") : "";
      const joiner = language === "en" ? " " : "";
      const bare = own.replace(/\p{P}+$/u, "");
      const shown = others > 0 ? `${own}${joiner}${believed(next, atMs, others)}` : bare + ends;
      if (shown !== before && bare !== "") revisions.push({ sid, atMs, text: shown, isFinal: false });
      before = shown;
    }
    const text = heard.words.map((word) => word.text + word.gap).join("");
    revisions.push({ sid, atMs: finalMs, text: text.trim(), isFinal: true });
    ownMs = leavesMs;
  }
  return revisions.toSorted((a, b) => a.atMs - b.atMs);
}
