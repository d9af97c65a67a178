/**
 * What words mean in the names of events, in keys and in states of a stream whose words are not known
 * (docs/contract.md, "Reading by shape"): the one table of meanings. Words are read without regard to case, underscores
 * and hyphens, and may be written together.
 */

/** Words by what they are; one word may be several things. */
export const WORDS = {
  /** What is numbered. */
  unit: `sentence segment seg utterance utt caption subtitle sub line cue phrase turn entry item result transcript
    transcription recognition chunk block paragraph para passage fragment statement clause row record speech`,
  /** Is a number of it by itself. */
  sid: "sid",
  number: "id ids identifier no num number nr index idx ordinal sn",
  /** Counts sentences, or else messages. */
  order: "seq sequence order counter serial position pos",
  text: "text txt texts content wording string str utf8",
  /** Is a text by itself. */
  said: `transcript transcription sentence caption subtitle utterance subtitles captions phrase line body display speech
    said spoken words onebest`,
  /** Names nothing of its own, so that what stands under it may be the text. */
  bare: "value val",
  original: "original orig source src spoken native input transcribed",
  /** Says of a text that somebody was heard to say it. */
  heard:
    "asr stt recognized recognised recognition voice speech transcript transcription transcribed spoken heard hypothesis",
  translated:
    "translated translation translations trans target tgt dst dest destination mt localized localised translate interpretation interpreted",
  /** Says of a text how it was made ready. */
  adjective: `display displayed formatted punctuated recognized recognised full current corrected clean cleaned new updated
    edited stt asr best final partial interim plain whole latest transcribed`,
  output: "output out",
  /** Says of a text that a better one is beside it. */
  rough:
    "raw lexical itn masked unformatted verbatim normalized normalised tokenized uncorrected old previous",
  language: "language lang locale languages langs locales",
  code: "code tag",
  is: "is has was",
  final: `final finalized finalised finalize finals complete completed done stable committed commit confirmed finished
    recognized recognised settled endpoint terminal validated verified approved accepted concluded definitive definite fixed
    frozen locked sealed resolved permanent stabilized stabilised immutable refinement`,
  /** Says so in a switch or a state, and in the name of an event only where nothing else is in it. */
  closing: "end ended ends finish last eou eos eot spoken",
  /** Of a switch that is off this says nothing: it may be about the last sentence of all. */
  last: "last",
  interim: `interim interims partial partials draft drafts provisional tentative temporary temp unstable hypothesis
    volatile preliminary intermediate recognizing recognising pending progress ongoing speculative
    incomplete inprogress typing processing transcribing translating changed changing updating unconfirmed unfinished
    uncommitted unverified guess prediction predicted preview mutable nonfinal growing rolling running speaking`,
  /** Says so alone: `StreamingRecognitionResult` is how a result comes and not what it is. */
  underway: "streaming",
  /** Stands for a text of that kind where it is the key of one. */
  named: "final partial interim hypothesis",
  /** What was done to a sentence once its state says so. */
  made: "translated recognized recognised transcribed",
  /** Keys of how far a sentence is, and never of what a frame is about. */
  standing: "state status stage phase finality progress reason result",
  /** Turns what follows into its opposite. */
  not: "not non no",
  of: "of",
  state:
    "state status type kind stage finality phase event action name mode op method cmd command topic progress reason",
  speaker: "speaker spk talker who spkr participant person user uid identity author",
  /** Is numbered too, and is no sentence. */
  numbered: `request req session trace connection conn room task job client model project account tenant device host
    server node stream track channel meeting conference call leg event frame packet batch page group team order event vendor app api key
    parent correlation span window log`,
  label: "label name display title alias nickname displayname",
  start: "start begin from offset onset started starts in",
  end: "end stop to until finish ends out",
  time: "time timestamp ts at",
  ms: "ms millis milliseconds msec millisecond",
  seconds: "s sec secs seconds second",
  duration: "duration length dur",
  revision: "revision rev version ver",
  audio: "audio sound clip tts mp3 wav pcm base64 b64 speech synthesized synthesised synthesis voiced spoken",
  data: "data content payload bytes body file",
  address: "url uri href src link address path",
  voice: "voice",
  mime: "mime media content codec format encoding",
  viewers: `viewer viewers audience listener listeners watchers watching online attendees subscribers connections
    spectators`,
  count: "count total number num size amount",
  broadcast: "broadcast channel session room stream live show meeting new",
  message: "message msg notice announcement",
  announcement: "announcement announce announced notice notification alert bulletin banner announcements",
  failure: "error err failed failure exception fault",
  severity: "severity level",
  greeting: `connected connect connection welcome hello ready subscribed joined started init initial opened established
    greeting snapshot begin handshake session`,
  ping: "ping pong keepalive heartbeat hb alive noop tick keep beat",
  /** About something that is said in no hall, or after it. */
  elsewhere: `delta chat comment comments question questions answer poll reaction summary summaries chapter keyword keywords
    topic topics note notes log logs debug metric metrics usage terminology glossary vocabulary hint slide sentiment intent
    entity entities highlight agenda reply mention qa`,
  /** Parts of a text with times of their own. */
  parts: "words word tokens token boundaries boundary phonemes chars characters timings visemes syllables",
  /** The same text in several guesses, the best first. */
  guesses: "alternatives alternative nbest hypotheses candidates alts",
} as const;

export type WordClass = keyof typeof WORDS;

/**
 * What a key means, by the field of the profile it stands for, or a field that only reading by shape knows. Each has
 * patterns of words, by rank: what comes first counts first where an object has several. A comma parts patterns, `a|b` is
 * one word of either class, and `+`, `*`, `?` are those of regular expressions.
 */
export const KEYS = {
  sid: [
    "sid, unit+ sid, unit+ number|order+",
    "number+",
    "order+, order+ number+, message order+",
    "message+ number+, label number+",
    "other+ number, other+ order, adjective number",
  ],
  original_text: [
    "original+ adjective* text+, original+, original+ adjective* said+, text|said original",
    "heard+ text+, heard+ said+",
    "original+ text? rough+, rough+ original text?, original+ said rough+",
  ],
  text: [
    "adjective* text+, unit+ text+, audio text+, text said",
    "said+ text?, adjective+ said+, said adjective+",
    "rough+ text, text rough+, rough+ said, rough, message text+",
  ],
  translated_text: [
    "translated+ adjective* text+, text translated, output text+, output said+, translated+, translated+ adjective* said+, translated+ unit+, said translated",
    "rough+ translated+ text?, translated+ text? rough+",
  ],
  /** Its key says whether it is final. */
  named_text: ["named"],
  is_final: [
    "is? final",
    "is? closing, unit+ is? final|closing, is? unit+ final|closing, is? closing of? unit+, final unit, is? text final",
  ],
  is_interim: ["is? interim|underway", "unit+ is? interim|underway, is? unit+ interim, interim unit"],
  state: [
    "state+, unit+ state+, text state+, unit* final state, message state, translated state, audio state, state number",
  ],
  language: ["language code?, code language, text language code?, unit language code?, language number"],
  target_language: [
    "translated+ language code?, end language code?, language end, translated+ end, language translated, translated code, end, translated, output language code?",
  ],
  source_language: [
    "original+ language code?, start language code?, language original, language start, original+ start, translated+ start, start, original",
  ],
  speaker_id: ["speaker number, speaker code, speaker", "speaker label"],
  speaker_label: ["speaker label+, speaker display label"],
  start: ["start time?, time start, unit start time?, audio start"],
  start_ms: ["start time? ms, unit start time? ms"],
  start_seconds: ["start time? seconds"],
  end: ["end time?, time end, unit end time?, audio end"],
  end_ms: ["end time? ms, unit end time? ms"],
  end_seconds: ["end time? seconds"],
  revision: ["revision, revision number, unit revision, text revision"],
  voice_name: ["voice label, voice number, voice"],
  mime_type: ["mime state, audio state, audio mime, mime"],
  duration_ms: ["duration ms, audio duration ms"],
  viewer_count: ["viewers count?, count viewers, viewers+"],
  status: ["broadcast* state"],
  message: ["message, message text, announcement text, message adjective", "text", "announcement"],
  announcement_id: ["announcement number, message number", "number"],
  error_code: ["failure code, failure, failure state, failure label", "code"],
  severity: ["severity"],
  transcription_language: ["original+ language code?, unit language code?, start language"],
  translation_languages: ["translated+ language, end language"],
  tts_languages: ["audio language, voice language"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Meaning = keyof typeof KEYS;
