/**
 * The example of the service's documentation ("Download Transcript") in each export format: two segments of English
 * audio with two translations, with the blank lines and the CSV quotes that the printed page lost. The JSON follows the
 * documentation of audio transcription.
 */

export const SRT = `1
00:00:00,500 --> 00:00:03,000
Hello, good morning
你好,早安
おはよう

2
00:00:03,000 --> 00:00:04,200
Thanks
多謝
ありがとう
`;

export const VTT = `WEBVTT

00:00:00.500 --> 00:00:03.000
Hello, good morning
你好,早安
おはよう

00:00:03.000 --> 00:00:04.200
Thanks
多謝
ありがとう
`;

export const SBV = `0:00:00.500,0:00:03.000
Hello, good morning | 你好,早安 | おはよう

0:00:03.000,0:00:04.200
Thanks | 多謝 | ありがとう
`;

export const CSV = `\uFEFFindex,start,end,speaker,text,zh-TW,ja-JP
1,00:00:00,00:00:03,Alice,"Hello, good morning","你好,早安",おはよう
2,00:00:03,00:00:04,Bob,Thanks,多謝,ありがとう
`;

const SEGMENTS = [
  { text: "Hello, good morning", start_time: 0.5, end_time: 3, speaker: "Alice" },
  { text: "Thanks", start_time: 3, end_time: 4.2, speaker: null },
];

export const JSON_ITEMS = JSON.stringify({ model: "whisper-1", items: SEGMENTS }, null, 2);
export const JSON_SYNC = JSON.stringify(
  { code: 200, data: { model: "whisper-1", items: SEGMENTS } },
  null,
  2,
);
export const JSON_WEBHOOK = JSON.stringify({ task_id: "t", data: { data: { data: SEGMENTS } } }, null, 2);
