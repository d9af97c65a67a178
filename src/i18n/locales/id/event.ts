/**
 * The words of an event's programme and of its rooms, in Indonesian.
 */
import type { EventDictionary } from "../en/event.ts";

const words: EventDictionary = {
  page: {
    title: "Program acara",
    loading: "Memuat program acara …",
    none: "Tidak ada program acara di alamat ini.",
    noneWhy: "Tanyakan alamatnya kepada penyelenggara, atau masuk dengan kode.",
    later: "Program acara belum dapat dimuat saat ini.",
    laterWhy: "Akan dicoba lagi dengan sendirinya.",
    unreadable: "Program acara tidak dapat dibaca.",
    unreadableWhy: "Ada kesalahan di berkas penyelenggara.",
    code: "Masuk dengan kode",
    old: "Tidak ada sambungan. Ini program acara per {{ time }}.",
    empty: "Belum ada ruangan di sini.",
    zone: "Waktu yang tertulis adalah waktu di tempat acara: {{ zone }}.",
    yours: "{{ time }} waktu Anda",
  },
  find: {
    search: "Cari sesi dan pembicara",
    nothing: "Tidak ada yang ditemukan. Coba kata yang lebih sedikit atau lain.",
    language: "Teks dalam bahasa",
    anyLanguage: "Semua bahasa",
    days: "Hari",
    earlier: "Sebelumnya",
    talks: "Program acara",
    links: "Selengkapnya tentang acara ini",
    more: "Tentang sesi ini",
    text: "Baca teksnya",
    listen: "Dengarkan atau baca",
    unpublished: "Sudah selesai. Teksnya tidak diterbitkan.",
  },
  room: {
    title: "Sekarang",
    live: "Langsung",
    waiting: "Belum dimulai",
    none: "Tanpa teks",
    free: "Sedang tidak ada sesi",
    over: "Sudah selesai untuk acara ini",
    next: "Berikutnya, {{ time }}",
    overrun: "Melewati jadwal",
    read: "Baca langsung",
    languages: "Teks: {{ languages }}",
    later: "Nanti",
  },
  switch: {
    open: "Ruangan",
    here: "Anda di sini",
    whole: "Seluruh program acara",
    follow: "Ikuti ruangan ini",
    followWhy: "Saat sesi berikutnya di sini dimulai, halaman ini pindah ke sana dengan sendirinya.",
    next: "Berikutnya di ruangan ini",
    go: "Ke sesi berikutnya",
    feedback: "Beri masukan",
  },
};

export default words;
