/**
 * The example of a talk in the previews of the link builder, in Indonesian.
 */
import type { SampleDictionary } from "../en/sample.ts";

const words: SampleDictionary = {
  talk: {
    welcome: "Selamat pagi dan selamat datang untuk Anda semua, di aula ini maupun di rumah.",
    along: "Semua yang dikatakan di sini dapat Anda baca dalam bahasa yang paling Anda sukai.",
    seat: "Silakan duduk, kita mulai beberapa menit lagi.",
    back: "Jika ada kalimat yang terlewat, gulir saja ke atas: kalimat itu masih ada.",
    next: "Dan sekarang saya persilakan",
  },
};

export default words;
