/**
 * The words of a reader's own tools in Indonesian.
 */
import type { ToolsDictionary } from "../en/tools.ts";

const words: ToolsDictionary = {
  pause: {
    freeze: "Bekukan teks",
    word: "Bekukan",
    frozen: "Teks dibekukan.",
    state: "Dibekukan",
  },
  marks: {
    add: "Tandai kalimat",
    word: "Tandai",
    title: "Tanda dan catatan",
    marked: "Kalimat bertanda. {{ note }}",
    added: "Ditandai.",
    removed: "Tanda dihapus.",
    full: "Tanda sudah mencapai jumlah terbanyak.",
    none: "Belum ada yang ditandai. Bintang di atas teks menandai apa yang sedang dikatakan; begitu juga jari yang ditahan pada sebuah kalimat.",
    note: "Catatan",
    remove: "Hapus",
    done: "Selesai",
    all: "Semua tanda",
    where:
      "Tanda dan catatan tetap di perangkat ini selama teksnya disimpan di sini; jika tidak, sampai tab ini ditutup.",
  },
  reading: {
    ruler: "Penggaris baca",
    oneSentence: "Satu kalimat setiap kali",
    previous: "Kalimat sebelumnya",
    next: "Kalimat berikutnya",
  },
  float: {
    open: "Teks di jendela kecil paling atas",
    close: "Tutup jendela kecil",
    refused: "Peramban ini tidak membuka jendela.",
  },
  device: {
    choose: "Terjemahkan dengan perangkat ini",
    none: "Tidak ada",
    about:
      "{{ language }} tidak ditawarkan di sini. Perangkat Anda dapat menerjemahkan sendiri kalimat yang sudah selesai; untuk itu satu berkas dimuat sekali. Teks tidak keluar dari perangkat.",
    start: "Muat dan terjemahkan",
    waiting: "Memuat …",
    progress: "{{ percent }} dimuat",
    failed: "Perangkat Anda tidak dapat menerjemahkan ke {{ language }} saat ini.",
    label: "{{ language }}, oleh perangkat Anda",
  },
  alerts: {
    title: "Pemberitahuan kata",
    lead: "Hingga {{ most }} kata atau frasa, misalnya nama Anda atau halte Anda. Saat diucapkan, kata itu menyala di teks, dan ponsel yang bisa akan bergetar.",
    word: "Kata atau frasa",
    add: "Tambah",
    remove: "Hapus {{ word }}",
    said: "“{{ word }}” diucapkan.",
    notify: "Notifikasi saat halaman ini di latar belakang",
    blocked: "Peramban ini tidak mengizinkan notifikasi di sini.",
    places: "Tempat kata Anda diucapkan",
    nothing: "Sejauh ini belum ada yang diucapkan.",
    where: "Kata-kata tetap di perangkat ini. Di dalam bingkai, kata-kata hilang bersama halaman.",
  },
  away: {
    region: "Yang Anda lewatkan",
    missed: "Pergi {{ duration }}, {{ sentences }}",
    go: "Ke tempat Anda berhenti",
    left: "Anda berhenti di sini",
    line: "Seret sepanjang yang terlewat; lepaskan untuk kembali langsung",
    summarise: "Ringkasan oleh perangkat ini",
    download: "Model sedang dimuat: {{ percent }}",
    working: "Ringkasan sedang dibuat …",
    byDevice:
      "Dibuat oleh perangkat Anda dari teks, tidak diperiksa. Setiap butir membawa ke tempat hal itu dikatakan.",
    noSummary: "Perangkat Anda tidak dapat membuat ringkasan.",
  },
  speech: {
    catchUp: "Tercepat saat mengejar",
    again: "Dengar lagi",
    use: "Pakai suara ini",
    hall: "Anda di dalam ruangan. Tanpa earphone, semua orang mendengar ponsel Anda.",
    withEarphones: "Dengarkan dengan earphone",
    notNow: "Tidak sekarang",
  },
};

export default words;
