/**
 * The words of the video beside the text, in Indonesian.
 */
import type { VideoDictionary } from "../en/video.ts";

const words: VideoDictionary = {
  pane: {
    title: "Video",
    show: "Tampilkan video",
    hide: "Sembunyikan video",
    choose: "Video yang mana",
    page: "{{ name }} (membuka halaman)",
    sound: "Suara",
    adjust: "Sesuaikan",
    play: "Putar",
    loading: "Video sedang dimuat…",
    again: "Coba lagi",
  },
  kind: {
    programme: "Ceramah",
    signing: "Bahasa isyarat",
    slides: "Salindia",
  },
  place: {
    title: "Letak video",
    beside: "Di samping teks",
    above: "Di atas teks",
    corner: "Kecil di sudut",
  },
  wait: {
    title: "Teks dan video",
    early: "Teks terlalu cepat",
    late: "Teks terlambat",
    now: "Teks menunggu {{ seconds }} dtk",
  },
  problem: {
    unreachable: "Video tidak dapat dimuat. Teks tetap berjalan.",
    unplayable: "Peramban ini tidak dapat memutar video. Teks tetap berjalan.",
    refused: "Video tidak tersedia. Teks tetap berjalan.",
    blocked: "Jaringan ini tidak meloloskan video. Sedang dicoba lagi. Teks tetap berjalan.",
    interrupted: "Video terputus dan sedang dicoba lagi. Teks tetap berjalan.",
  },
};

export default words;
